import type { MatrixOf, MovieId, PersonId } from '../../generated/bindings';

/** Longer choices of movies are handed through the app: an address is for a few. */
const MOST_IN_ADDRESS = 20;

/** Which movies stand side by side, as an address says it. */
export interface MatrixSearch {
  /** Those of the set of this movie. */
  set?: MovieId | undefined;
  director?: PersonId | undefined;
  movies?: MovieId[] | undefined;
  /** The place of a choice of movies among those the app holds. */
  selection?: number | undefined;
  /** Characters of so many movies or more; left out, of one. */
  least?: 2 | undefined;
}

export function matrixFromSearch(search: Record<string, unknown>): MatrixSearch {
  const { movies } = search;
  return {
    set: idOf(search.set),
    director: idOf(search.director),
    movies: Array.isArray(movies) ? movies.map(idOf).filter((id) => id !== undefined) : undefined,
    selection: search.selection === 0 ? 0 : idOf(search.selection),
    least: search.least === 2 ? 2 : undefined,
  };
}

/** The address for a choice of movies; a long one is put to the choices that the app holds. */
export function searchOf(movies: MovieId[], selections: MovieId[][]): MatrixSearch {
  if (movies.length <= MOST_IN_ADDRESS) return { movies };
  return { selection: selections.push(movies) - 1 };
}

/** What the core is asked for; null for a choice that went with the window that held it. */
export function matrixOf(search: MatrixSearch, selections: readonly MovieId[][]): MatrixOf | null {
  const { set, director, movies, selection } = search;
  if (set !== undefined) return { of: 'setOf', ids: set };
  if (director !== undefined) return { of: 'director', ids: director };
  const chosen = selection === undefined ? movies : selections[selection];
  return chosen && chosen.length > 0 ? { of: 'movies', ids: chosen } : null;
}

function idOf(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : undefined;
}
