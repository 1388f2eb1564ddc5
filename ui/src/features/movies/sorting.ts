import type { SearchSchemaInput } from '@tanstack/react-router';
import type { MovieSort, SortBy, SortDirection } from '../../generated/bindings';

export const ORDERS = [
  'title',
  'year',
  'added',
  'runtime',
  'budget',
  'director',
  'favorites',
] as const satisfies readonly SortBy[];
export const DIRECTIONS = ['ascending', 'descending'] as const satisfies readonly SortDirection[];

/** The order that a start shows. */
export const FIRST_SORT: MovieSort = { by: 'title', direction: 'ascending' };

/** What the library's address says: its order, and in words of the search what narrows it. */
export interface LibrarySearch extends MovieSort {
  q?: string;
  /** The saved view that was opened; it says nothing about what is shown. */
  view?: number;
}

/** The order in an address; whatever else stands there means "by title". */
export function librarySearch(
  search: Partial<Record<keyof LibrarySearch, unknown>> & SearchSchemaInput,
): LibrarySearch {
  const q = typeof search.q === 'number' ? String(search.q) : search.q;
  return {
    by: ORDERS.find((by) => by === search.by) ?? FIRST_SORT.by,
    direction: DIRECTIONS.find((way) => way === search.direction) ?? FIRST_SORT.direction,
    ...(typeof q === 'string' && q.trim() !== '' ? { q } : {}),
    ...(typeof search.view === 'number' ? { view: search.view } : {}),
  };
}
