import type { SearchSchemaInput } from '@tanstack/react-router';
import type {
  CharacterRole,
  CharactersSortBy,
  CharactersView,
  SortDirection,
} from '../../generated/bindings';

export const ROLES = [
  'leading',
  'supporting',
  'background',
] as const satisfies readonly CharacterRole[];
export const ORDERS = ['name', 'castings'] as const satisfies readonly CharactersSortBy[];
export const DIRECTIONS = ['ascending', 'descending'] as const satisfies readonly SortDirection[];
/** How many movies or performers make a character one that comes back. */
export const SEVERAL = 2;

/** All characters by name. */
export const FIRST_VIEW: CharactersView = {
  by: 'name',
  direction: 'ascending',
  role: null,
  movies: 0,
  performers: 0,
  name: '',
};

/** The view in an address; whatever else stands there means the first one. */
export function charactersFromSearch(
  search: Partial<CharactersView> & SearchSchemaInput,
): CharactersView {
  return {
    by: ORDERS.find((by) => by === search.by) ?? FIRST_VIEW.by,
    direction: DIRECTIONS.find((way) => way === search.direction) ?? FIRST_VIEW.direction,
    role: ROLES.find((role) => role === search.role) ?? FIRST_VIEW.role,
    movies: search.movies === SEVERAL ? SEVERAL : FIRST_VIEW.movies,
    performers: search.performers === SEVERAL ? SEVERAL : FIRST_VIEW.performers,
    name: typeof search.name === 'string' ? search.name : FIRST_VIEW.name,
  };
}

/** Whether some are left out for something else than their name. */
export function isChosen({ role, movies, performers }: CharactersView): boolean {
  return role !== null || movies > 0 || performers > 0;
}
