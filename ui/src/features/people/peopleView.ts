import type { SearchSchemaInput } from '@tanstack/react-router';
import type {
  PeopleFilter,
  PeopleSortBy,
  PeopleView,
  SortDirection,
} from '../../generated/bindings';

export const FILTERS = [
  'all',
  'cast',
  'crew',
  'withoutPortrait',
  'withoutCredits',
] as const satisfies readonly PeopleFilter[];
export const ORDERS = ['name', 'credits', 'born'] as const satisfies readonly PeopleSortBy[];
export const DIRECTIONS = ['ascending', 'descending'] as const satisfies readonly SortDirection[];

/** Everyone by name. */
export const FIRST_VIEW: PeopleView = {
  by: 'name',
  direction: 'ascending',
  filter: 'all',
  name: '',
};

/** The view in an address; whatever else stands there means the first one. */
export function viewFromSearch(search: Partial<PeopleView> & SearchSchemaInput): PeopleView {
  return {
    by: ORDERS.find((by) => by === search.by) ?? FIRST_VIEW.by,
    direction: DIRECTIONS.find((way) => way === search.direction) ?? FIRST_VIEW.direction,
    filter: FILTERS.find((filter) => filter === search.filter) ?? FIRST_VIEW.filter,
    name: typeof search.name === 'string' ? search.name : FIRST_VIEW.name,
  };
}
