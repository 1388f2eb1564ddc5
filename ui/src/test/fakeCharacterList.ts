import type {
  CharacterPage,
  CharacterRole,
  CharacterRow,
  CharactersView,
  commands,
} from '../generated/bindings';
import type { FakeBackend } from './fakeBackend';
import { charactersOf } from './fakeCharacters';
import { failure } from './fakeLibrary';

type Answers = {
  [Name in 'charactersIds' | 'charactersRows' | 'charactersCreate']: (
    ...args: Parameters<(typeof commands)[Name]>
  ) => Awaited<ReturnType<(typeof commands)[Name]>>;
};

const NAMES = [
  'Count Orlok',
  'Thomas Hutter',
  'Ellen Hutter',
  'Knock',
  'Harding',
  'Ruth',
  'Professor Bulwer',
  'Professor Sievers',
  'The Captain',
  'First Mate',
  'The Coachman',
];
const ROLES: (CharacterRole | null)[] = ['leading', 'supporting', 'background', null];

/** The list of the fake's characters: those of its films, and as many as a large library has. */
export function fakeCharacterList(backend: FakeBackend): Answers {
  const made = new Map<number, CharacterRow>();
  const all = () => {
    const size =
      made.size > 0 ? 0 : Math.max(NAMES.length, backend.cards.size > 60 ? backend.cards.size : 0);
    for (let id = 1; id <= size; id += 1) made.set(id, rowOf(id));
    return made;
  };
  const inView = ({ by, direction, role, movies, performers, name }: CharactersView) => {
    const rows = [...all().values()].filter(
      (row) =>
        row.character.name.toLowerCase().includes(name.trim().toLowerCase()) &&
        (role === null || row.role === role) &&
        row.movies >= movies &&
        row.performers >= performers,
    );
    if (by === 'name') {
      rows.sort((a, b) => a.character.name.localeCompare(b.character.name, 'en'));
    } else rows.sort((a, b) => a.movies - b.movies);
    return direction === 'descending' ? rows.reverse() : rows;
  };
  return {
    charactersIds: (view) =>
      new Uint32Array(inView(view).map(({ character }) => character.id)).buffer,
    charactersRows: (ids) => ids.flatMap((id) => all().get(id) ?? []),
    charactersCreate: (typed) => {
      const name = typed.trim();
      if (name === '') throw failure('invalid', { field: 'name', params: { reason: 'empty' } });
      const id = Math.max(...all().keys()) + 1;
      const row: CharacterRow = {
        character: { id, name },
        role: null,
        movies: 0,
        performers: 0,
        titles: [],
        playedBy: [],
      };
      const changeSet = backend.record(
        { kind: 'newCharacter', params: { name } },
        () => {
          all().delete(id);
          charactersOf(backend).set(id, null);
        },
        () => {
          all().set(id, row);
          charactersOf(backend).set(id, blankPage(id, name));
        },
      );
      return { id, changeSet };
    },
  };
}

function rowOf(id: number): CharacterRow {
  const name = NAMES[(id - 1) % NAMES.length] ?? 'Somebody';
  const round = Math.floor((id - 1) / NAMES.length);
  return {
    character: { id, name: round === 0 ? name : `${name} ${round + 1}` },
    role: ROLES[(id - 1) % 4] ?? null,
    movies: 1 + ((id * 5 + 12) % 18),
    performers: 1 + ((id * 3 + 7) % 11),
    titles: ['Dracula', 'Horror of Dracula'],
    playedBy: ['Bela Lugosi', 'Christopher Lee'],
  };
}

const blankPage = (id: number, name: string): CharacterPage => ({
  id,
  name,
  description: '',
  role: null,
  aliases: [],
  portrayals: [],
});
