import type { MovieSort, SortBy, SortDirection } from '../../generated/bindings';

const BY: readonly SortBy[] = ['title', 'year', 'added'];
const DIRECTIONS: readonly SortDirection[] = ['ascending', 'descending'];

/** The order that a start shows. */
export const FIRST_SORT: MovieSort = { by: 'title', direction: 'ascending' };

/** The order in an address; whatever else stands there means "by title". */
export function sortFromSearch(search: Record<string, unknown>): MovieSort {
  return {
    by: BY.find((by) => by === search.by) ?? 'title',
    direction: DIRECTIONS.find((direction) => direction === search.direction) ?? 'ascending',
  };
}
