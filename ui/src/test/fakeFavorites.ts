import type { commands, Favored, HouseholdProfile, MovieId } from '../generated/bindings';
import type { FakeBackend } from './fakeBackend';
import { fakePerson } from './fakeLibrary';

type Answers = {
  [Name in
    | 'favoritesMovies'
    | 'favoritesPeople'
    | 'favoritesCharacters'
    | 'favoritesAmong'
    | 'favoritesCounts'
    | 'favoritesAdd'
    | 'favoritesRemove'
    | 'householdProfiles'
    | 'householdAllLove'
    | 'householdTheirs'
    | 'householdShares'
    | 'householdShare']: (
    ...args: Parameters<(typeof commands)[Name]>
  ) => Awaited<ReturnType<(typeof commands)[Name]>>;
};

/** The favorites of the fake, the last favored first, and those of the others by their id. */
interface Favorites {
  movies: number[];
  people: number[];
  characters: number[];
  profiles: (HouseholdProfile & { loves: MovieId[] })[];
  shares: boolean;
}

const held = new WeakMap<FakeBackend, Favorites>();
const packed = (ids: number[]) => new Uint32Array(ids).buffer;

export function favoritesOf(backend: FakeBackend): Favorites {
  const favorites = held.get(backend);
  if (!favorites) throw new Error('the fake has no favorites yet');
  return favorites;
}

/** Favorites of the signed-in person, and the household beside them. */
export function fakeFavorites(backend: FakeBackend): Answers {
  const kept: Favorites = { movies: [], people: [], characters: [], profiles: [], shares: true };
  held.set(backend, kept);
  const nameOf = ({ of, ids: [first = 0] }: Favored) =>
    of === 'movies' ? (backend.cards.get(first)?.title ?? '') : fakePerson(first).name;
  const change = (kind: string, favored: Favored, after: number[]) => {
    const before = kept[favored.of];
    const count = Math.abs(after.length - before.length);
    if (count === 0) return null;
    return backend.record(
      { kind, params: { of: favored.of, count: String(count), name: nameOf(favored) } },
      () => {
        kept[favored.of] = before;
      },
      () => {
        kept[favored.of] = after;
      },
    );
  };
  const lovedBy = (profiles: number[]) =>
    kept.profiles.filter(({ id }) => profiles.includes(id)).map(({ loves }) => loves);
  return {
    favoritesMovies: () => packed(kept.movies.filter((id) => backend.cards.has(id))),
    favoritesPeople: () => packed(kept.people),
    favoritesCharacters: () => packed(kept.characters),
    favoritesAmong: ({ of, ids }) => ids.filter((id) => kept[of].includes(id)),
    favoritesCounts: () => ({
      movies: kept.movies.length,
      people: kept.people.length,
      characters: kept.characters.length,
    }),
    favoritesAdd: (favored) => {
      const before = kept[favored.of];
      const added = favored.ids.filter((id) => !before.includes(id));
      return change('favor', favored, [...added.reverse(), ...before]);
    },
    favoritesRemove: (favored) =>
      change(
        'unfavor',
        favored,
        kept[favored.of].filter((id) => !favored.ids.includes(id)),
      ),
    householdProfiles: () => kept.profiles.map(({ id, name, avatar }) => ({ id, name, avatar })),
    householdAllLove: (profiles) =>
      packed(kept.movies.filter((id) => lovedBy(profiles).every((loves) => loves.includes(id)))),
    householdTheirs: (profiles) =>
      packed([...new Set(lovedBy(profiles).flat())].filter((id) => !kept.movies.includes(id))),
    householdShares: () => kept.shares,
    householdShare: (shares) => {
      kept.shares = shares;
      return null;
    },
  };
}
