import { IdSelection } from '../../components/IdSelection';
import type { MovieCard, MovieId, MovieSort } from '../../generated/bindings';

/** Where the person was in the grid. It outlives the grid, so Back finds the same place. */
export interface GridMemory {
  sort: MovieSort;
  scrollTop: number;
  width: number;
  height: number;
  focusedId: MovieId | null;
  selection: IdSelection;
  /** The movie whose poster flies between grid and page. */
  openedId: MovieId | null;
  /** The movie made just now: its page opens in its fields. */
  newId: MovieId | null;
  /** The last card seen of each movie, so that a resort shows no blank frame. */
  cards: Map<MovieId, MovieCard>;
}

export function newGridMemory(): GridMemory {
  return {
    sort: { by: 'title', direction: 'ascending' },
    scrollTop: 0,
    width: 0,
    height: 0,
    focusedId: null,
    selection: IdSelection.none,
    openedId: null,
    newId: null,
    cards: new Map(),
  };
}

/** The name under which a poster is recognised on both sides of a page change. */
export function posterTransition(id: MovieId): string {
  return `poster-${id}`;
}
