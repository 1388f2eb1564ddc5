import type { FavoredKind } from './queries';

export interface FavoritesSearch {
  /** The tab; without it the movies. */
  of?: FavoredKind | undefined;
}

/** The tab in an address; whatever else stands there means the movies. */
export function favoritesFromSearch(search: Record<string, unknown>): FavoritesSearch {
  const { of } = search;
  return { of: of === 'people' || of === 'characters' ? of : undefined };
}
