import type {
  CharacterEdit,
  CharacterPage,
  CharacterRow,
  commands,
  Portrayal,
} from '../generated/bindings';
import type { FakeBackend } from './fakeBackend';
import { thoughtsOf } from './fakeIdentity';
import { failure, fakeMovieRef, fakePerson } from './fakeLibrary';
import { factsOf } from './fakePersonFacts';

/** A character of one film. */
export const PLAYED_ONCE = 31;
/** A character that nobody has played. */
export const PLAYED_NEVER = 32;

type Answers = {
  [Name in
    | 'charactersPage'
    | 'charactersEdit'
    | 'charactersDelete'
    | 'charactersMerge'
    | 'charactersSplit'
    | 'identityAboutCharacter']: (
    ...args: Parameters<(typeof commands)[Name]>
  ) => Awaited<ReturnType<(typeof commands)[Name]>>;
};

/** Ids of characters that were made by a division begin here. */
const FIRST_SPLIT = 500;
/** From here on there is no character. */
const END = 900;
const PERFORMERS = 5;

const held = new WeakMap<FakeBackend, Map<number, CharacterPage | null>>();

/** The pages of the fake's characters that were looked at, for a test to put in its own. */
export function charactersOf(backend: FakeBackend): Map<number, CharacterPage | null> {
  const pages = held.get(backend);
  if (!pages) throw new Error('the fake has no characters yet');
  return pages;
}

/** The characters of the fake: everybody was played in the first movies. */
export function fakeCharacters(backend: FakeBackend): Answers {
  const pages = new Map<number, CharacterPage | null>();
  held.set(backend, pages);
  const found = (id: number): CharacterPage => {
    if (!pages.has(id) && id <= END) pages.set(id, pageOf(backend, id));
    const page = pages.get(id);
    if (!page) throw failure('notFound', { params: { what: 'character' } });
    return page;
  };
  /** Lets characters be others until the step is taken back. */
  const record = (
    kind: string,
    params: Record<string, string>,
    after: [number, CharacterPage | null][],
  ) => {
    const before = after.map(([id]) => [id, pages.get(id) ?? null] as const);
    const put = (states: readonly (readonly [number, CharacterPage | null])[]) => {
      for (const [id, page] of states) pages.set(id, page);
    };
    return backend.record(
      { kind, params },
      () => put(before),
      () => put(after),
    );
  };

  return {
    charactersPage: found,
    charactersEdit: (id, edit) => {
      const before = found(id);
      const after = changed(before, edit);
      if (JSON.stringify(before) === JSON.stringify(after)) return null;
      return record('editCharacter', { name: before.name, field: edit.field }, [[id, after]]);
    },
    charactersDelete: (id) => record('deleteCharacter', { name: found(id).name }, [[id, null]]),
    charactersMerge: (gone, keep, take) => {
      const [stays, goes] = [found(keep), found(gone)];
      const taken = Object.fromEntries(take.map((field) => [field, goes[field]]));
      const merged: CharacterPage = { ...stays, ...taken };
      const names = [...stays.aliases, ...goes.aliases, stays.name, goes.name];
      merged.aliases = others(merged.name, names);
      merged.portrayals = [...stays.portrayals, ...goes.portrayals].filter(
        (one, at, all) => all.findIndex((other) => isSame(one, other)) === at,
      );
      return record('mergeCharacters', { name: stays.name, other: goes.name }, [
        [gone, null],
        [keep, merged],
      ]);
    },
    charactersSplit: (id, typed, castings) => {
      const page = found(id);
      const name = lineOf('name', typed);
      const goes = ({ movie, person }: Portrayal) =>
        castings.some(({ movieId, personId }) => movieId === movie.id && personId === person.id);
      const moved = page.portrayals.filter(goes);
      const rest = page.portrayals.filter((portrayal) => !goes(portrayal));
      if (moved.length === 0 || rest.length === 0) {
        throw failure('invalid', { field: 'castings', params: { reason: 'outOfRange' } });
      }
      const made = Math.max(FIRST_SPLIT, ...pages.keys()) + 1;
      const changeSet = record('splitCharacter', { name: page.name, other: name }, [
        [id, { ...page, portrayals: rest }],
        [made, { ...page, id: made, name, description: '', aliases: [], portrayals: moved }],
      ]);
      return { id: made, changeSet };
    },
    identityAboutCharacter: (id) =>
      thoughtsOf(backend).characters.filter(({ pair }) =>
        pair.some(({ character }) => character.id === id),
      ),
  };
}

/** What a character of the fake is before anybody changes it. */
function pageOf(backend: FakeBackend, id: number): CharacterPage {
  const [row] = backend.commands.charactersRows([id]) as CharacterRow[];
  const films = [...backend.cards.values()]
    .slice(0, 14)
    .sort((a, b) => (a.year ?? 9999) - (b.year ?? 9999));
  const isNew = row?.movies === 0;
  const played = isNew || id === PLAYED_NEVER ? 0 : id === PLAYED_ONCE ? 1 : films.length;
  return {
    id,
    name: row?.character.name ?? 'Count Orlok',
    description: isNew ? '' : 'A landowner beyond the mountains who travels with his own earth.',
    role: isNew ? null : 'leading',
    aliases: id === 1 ? ['Graf Orlok', 'Nosferatu'] : [],
    portrayals: films.slice(0, played).map(
      (card, at): Portrayal => ({
        movie: fakeMovieRef(card),
        released: card.year === null ? null : { date: `${card.year}-03-04`, precision: 'day' },
        person: fakePerson(1 + (at % PERFORMERS)),
        born: factsOf(1 + (at % PERFORMERS)).born,
        creditedAs: at % 3 === 1 ? 'M. Schreck' : null,
        roleText: at % 3 === 0 ? 'Graf Orlok' : null,
        kind: at === 4 ? 'voice' : 'acting',
      }),
    ),
  };
}

const isSame = (one: Portrayal, other: Portrayal) =>
  one.movie.id === other.movie.id && one.person.id === other.person.id;

/** The names beside the one, each of them once. */
function others(name: string, names: readonly string[]): string[] {
  const known = new Set([name.toLowerCase()]);
  return names.filter((one) => {
    const isKnown = known.has(one.toLowerCase());
    known.add(one.toLowerCase());
    return !isKnown;
  });
}

function lineOf(field: string, text: string): string {
  const line = text.trim();
  if (line === '') throw failure('invalid', { field, params: { reason: 'empty' } });
  if (line.length > 500) {
    throw failure('invalid', { field, params: { reason: 'tooLong', max: '500' } });
  }
  return line;
}

/** The page with one of its facts edited, as the core would. */
function changed(page: CharacterPage, edit: CharacterEdit): CharacterPage {
  switch (edit.field) {
    case 'name':
      return { ...page, name: lineOf('name', edit.value) };
    case 'description':
      return { ...page, description: edit.value.trim() };
    case 'role':
      return { ...page, role: edit.value ?? null };
    case 'aliases': {
      const names = edit.value.map((name) => lineOf('aliases', name));
      return { ...page, aliases: others(page.name, names) };
    }
  }
}
