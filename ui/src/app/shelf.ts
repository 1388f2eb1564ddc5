import { useRouterState } from '@tanstack/react-router';
import type { LibrarySearch } from '../features/movies/sorting';
import type { SavedView, Shelf, ViewId } from '../generated/bindings';

/** What an address of the library shows. */
export function shelfOf({ by, direction, q = '' }: LibrarySearch): Shelf {
  return { query: q, sort: { by, direction }, layout: 'grid' };
}

/** The address of a view. */
export function addressOfView({ id, shelf: { query, sort } }: SavedView): LibrarySearch {
  return { ...sort, ...(query === '' ? {} : { q: query }), view: id };
}

/** What the library page shows and which view it was opened as; nothing on other pages. */
export function useShownShelf(): { shown: Shelf | null; opened: ViewId | null } {
  const search = useRouterState({
    select: ({ matches }) => matches.find(({ routeId }) => routeId === '/')?.search,
  }) as LibrarySearch | undefined;
  if (!search) return { shown: null, opened: null };
  return { shown: shelfOf(search), opened: search.view ?? null };
}
