import type { Facets, QueryField } from '../../generated/bindings';

/** How a filter is chosen. */
export type Filter =
  | { how: 'facet'; field: QueryField; of: FacetKey; single: boolean }
  | { how: 'name'; field: 'actor' | 'director' | 'character' | 'from' }
  | { how: 'year'; field: 'year' }
  | { how: 'runtime'; field: 'runtime' };

type FacetKey = Exclude<keyof Facets, 'movies' | 'decades'>;

const facet = (field: QueryField, of: FacetKey, single: boolean): Filter => ({
  how: 'facet',
  field,
  of,
  single,
});

/** What can be clicked together, as the menu groups it: the movie, who plays in it, what is mine. */
export const FILTERS: readonly (readonly Filter[])[] = [
  [
    facet('genre', 'genres', false),
    facet('country', 'countries', false),
    { how: 'year', field: 'year' },
    { how: 'runtime', field: 'runtime' },
    { how: 'name', field: 'director' },
  ],
  [
    { how: 'name', field: 'actor' },
    { how: 'name', field: 'character' },
    facet('role', 'roles', true),
    facet('gender', 'genders', true),
    { how: 'name', field: 'from' },
  ],
  [
    facet('fav', 'favorites', true),
    facet('seen', 'seen', true),
    facet('watchlist', 'watchlist', true),
    facet('missing', 'missing', false),
  ],
];
