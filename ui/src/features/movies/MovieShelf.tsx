import type { MovieSort, Settings } from '../../generated/bindings';
import { MovieGrid } from './MovieGrid';
import { MovieList } from './MovieList';
import type { CardGridProps } from './useCardGrid';

/** How the movies are arranged, and what changes that. */
export interface Arranged {
  /** What they are ordered by; none where they have an order of their own. */
  sort: MovieSort | null;
  onSort: ((sort: MovieSort) => void) | null;
  settings: Settings;
  onSettings: (part: Partial<Settings>) => void;
}

/** Posters or lines. */
export function MovieShelf({
  sort,
  onSort,
  settings,
  onSettings,
  ...shared
}: CardGridProps & Arranged) {
  return settings.moviesAs === 'list' ? (
    <MovieList
      {...shared}
      sort={sort}
      onSort={onSort}
      columns={settings.columns}
      onColumns={(columns) => onSettings({ columns })}
    />
  ) : (
    <MovieGrid
      {...shared}
      posterWidth={settings.posterWidth}
      captions={settings.captions}
      onPosterWidth={(posterWidth) => onSettings({ posterWidth })}
    />
  );
}
