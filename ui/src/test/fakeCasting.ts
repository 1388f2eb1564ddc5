import type {
  CastingKey,
  CastingRow,
  CharacterChoice,
  CharacterOption,
  commands,
  MovieId,
  NewCasting,
  PersonChoice,
  PersonRef,
} from '../generated/bindings';
import type { FakeBackend } from './fakeBackend';
import { failure, fakePerson } from './fakeLibrary';

type Answers = {
  [Name in
    | 'castingRows'
    | 'castingAdd'
    | 'castingEdit'
    | 'castingRemove'
    | 'castingMove'
    | 'charactersOptions']: (
    ...args: Parameters<(typeof commands)[Name]>
  ) => Awaited<ReturnType<(typeof commands)[Name]>>;
};

type Character = CastingRow['character'];

const UNNAMED = 9000;
const FIRST_NEW = 700;
const isSame = (one: CastingKey, other: CastingKey) =>
  one.movieId === other.movieId &&
  one.characterId === other.characterId &&
  one.personId === other.personId;

/** Castings of the fake. They begin as the casts of its movies and change by hand. */
export function fakeCasting(backend: FakeBackend): Answers {
  let nextId = FIRST_NEW;
  const people = new Map<number, PersonRef>();
  const characters = new Map<number, string>();

  const rowsOf = (movieId: MovieId): CastingRow[] => {
    const page = backend.commands.moviesPage(movieId) as Awaited<
      ReturnType<(typeof commands)['moviesPage']>
    >;
    const year = page.releaseDate ? Number(page.releaseDate.date.slice(0, 4)) : null;
    return page.cast.map((credit): CastingRow => {
      if (credit.character) characters.set(credit.character.id, credit.character.name);
      const characterId = credit.character?.id ?? UNNAMED + credit.person.id;
      const key = { movieId, characterId, personId: credit.person.id };
      return { ...credit, key, title: page.title, year };
    });
  };
  /** Lets casts be others until the step is taken back. */
  const write = (kind: string, name: string, casts: Map<MovieId, CastingRow[]>) => {
    const before = new Map([...casts.keys()].map((id) => [id, backend.facts.get(id) ?? {}]));
    const title = rowsOf([...casts.keys()][0] ?? 0)[0]?.title ?? '';
    return backend.record(
      { kind, params: { title, name, count: '1', field: kind === 'editCast' ? 'character' : '' } },
      () => {
        for (const [id, facts] of before) backend.facts.set(id, facts);
      },
      () => {
        for (const [id, cast] of casts) backend.facts.set(id, { ...backend.facts.get(id), cast });
      },
    );
  };
  const personOf = (choice: PersonChoice): PersonRef => {
    if (choice.known !== undefined) return people.get(choice.known) ?? fakePerson(choice.known);
    nextId += 1;
    const person = { id: nextId, name: choice.new, photo: null, namesake: null };
    people.set(person.id, person);
    return person;
  };
  const characterOf = (choice: CharacterChoice): Character => {
    if (choice === 'unnamed') return null;
    if (choice.known !== undefined) {
      return { id: choice.known, name: characters.get(choice.known) ?? 'Somebody' };
    }
    nextId += 1;
    characters.set(nextId, choice.new);
    return { id: nextId, name: choice.new };
  };
  const find = (key: CastingKey) => {
    const rows = rowsOf(key.movieId);
    const place = rows.findIndex((row) => isSame(row.key, key));
    const row = rows[place];
    if (!row) throw failure('notFound', { params: { what: 'casting' } });
    return { rows, place, row };
  };
  const keyOf = (movieId: MovieId, person: PersonRef, character: Character): CastingKey => ({
    movieId,
    characterId: character?.id ?? UNNAMED + person.id,
    personId: person.id,
  });

  return {
    castingRows: ({ of, id }) => {
      if (of === 'movie') return rowsOf(id);
      const all = [...backend.cards.keys()].slice(0, 24).flatMap(rowsOf);
      return all
        .filter(({ key }) => (of === 'person' ? key.personId : key.characterId) === id)
        .sort((a, b) => (a.year ?? 9999) - (b.year ?? 9999));
    },
    castingAdd: (movieId, place, castings) => {
      const rows = rowsOf(movieId);
      const twice: number[] = [];
      const added: CastingRow[] = [];
      castings.forEach((casting: NewCasting, nth) => {
        const person = personOf(casting.person);
        const character = characterOf(casting.character);
        const key = keyOf(movieId, person, character);
        if ([...rows, ...added].some((row) => isSame(row.key, key))) twice.push(nth);
        else {
          added.push({
            key,
            title: rows[0]?.title ?? '',
            year: rows[0]?.year ?? null,
            person,
            character,
            creditedAs: casting.creditedAs || null,
            roleText: casting.roleText || null,
            kind: casting.kind,
          });
        }
      });
      if (added.length === 0) return { keys: [], twice, changeSet: null };
      rows.splice(place ?? rows.length, 0, ...added);
      const changeSet = write('addCast', '', new Map([[movieId, rows]]));
      return { keys: added.map(({ key }) => key), twice, changeSet };
    },
    castingEdit: (key, edit) => {
      const { rows, place, row } = find(key);
      const after = { ...row };
      if (edit.field === 'person') after.person = personOf(edit.value);
      if (edit.field === 'character') after.character = characterOf(edit.value);
      if (edit.field === 'creditedAs') after.creditedAs = edit.value || null;
      if (edit.field === 'kind') after.kind = edit.value;
      const movieId = edit.field === 'movie' ? edit.value : key.movieId;
      after.key = keyOf(movieId, after.person, after.character);
      if (JSON.stringify(after) === JSON.stringify(row)) return null;
      const others = movieId === key.movieId ? rows : rowsOf(movieId);
      if (others.some((one) => one !== row && isSame(one.key, after.key))) {
        throw failure('invalid', { field: edit.field, params: { reason: 'taken' } });
      }
      const casts = new Map([[key.movieId, rows.with(place, after)]]);
      if (others !== rows) {
        casts.set(key.movieId, rows.toSpliced(place, 1));
        casts.set(movieId, [...others, after]);
      }
      return { key: after.key, changeSet: write('editCast', after.person.name, casts) };
    },
    castingRemove: (keys) => {
      const movie = keys[0]?.movieId;
      if (movie === undefined) return null;
      const rows = rowsOf(movie);
      const left = rows.filter((row) => !keys.some((key) => isSame(row.key, key)));
      if (left.length === rows.length) return null;
      return write('removeCast', '', new Map([[movie, left]]));
    },
    castingMove: (key, to) => {
      const { rows, place, row } = find(key);
      if (place === to) return null;
      const order = rows.toSpliced(place, 1).toSpliced(to, 0, row);
      return write('moveCast', row.person.name, new Map([[key.movieId, order]]));
    },
    charactersOptions: (text, person) => {
      rowsOf(3);
      return [...characters]
        .filter(([, name]) => name.toLowerCase().includes(text.toLowerCase()))
        .slice(0, 12)
        .map(
          ([id, name]): CharacterOption => ({
            row: {
              character: { id, name },
              role: null,
              movies: 14,
              performers: 2,
              titles: ['Silver Harbour 1'],
              playedBy: ['Max Schreck'],
            },
            link: person !== null && id === person ? 'samePerformer' : null,
          }),
        );
    },
  };
}
