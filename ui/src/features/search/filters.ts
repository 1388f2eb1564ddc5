import type { QueryField } from '../../generated/bindings';

/** How a filter is chosen. */
export type Filter =
  | { how: 'facet'; field: QueryField; single: boolean }
  | { how: 'name'; field: 'actor' | 'director' | 'character' | 'from' }
  | { how: 'year'; field: 'year' }
  | { how: 'runtime'; field: 'runtime' };

const facet = (field: QueryField, single: boolean): Filter => ({ how: 'facet', field, single });

/** What can be clicked together, as the menu groups it: the movie, who plays in it, what is mine. */
export const FILTERS: readonly (readonly Filter[])[] = [
  [
    facet('genre', false),
    facet('country', false),
    { how: 'year', field: 'year' },
    { how: 'runtime', field: 'runtime' },
    { how: 'name', field: 'director' },
  ],
  [
    { how: 'name', field: 'actor' },
    { how: 'name', field: 'character' },
    facet('role', true),
    facet('gender', true),
    { how: 'name', field: 'from' },
  ],
  [facet('fav', true), facet('seen', true), facet('watchlist', true), facet('missing', false)],
];
