import { IdSelection } from '../../components/IdSelection';
import type { MovieCard, MovieId, MovieSort, ViewId } from '../../generated/bindings';
import type { LibrarySearch } from './sorting';

/** How far down the grid was, and on which card. */
interface GridPlace {
  scrollTop: number;
  focusedId: MovieId | null;
}

/** Where the person was in the grid. It outlives the grid, so Back finds the same place. */
export interface GridMemory extends GridPlace {
  sort: MovieSort;
  /** What narrows the grid; the place belongs to it. */
  query: string;
  /** The saved view it was opened as. */
  view: ViewId | null;
  /** The places of other queries. */
  places: Map<string, GridPlace>;
  width: number;
  height: number;
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
    query: '',
    view: null,
    places: new Map(),
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

/** Where the grid of a query was left, or its top. */
export function placeOf(memory: GridMemory, query: string): GridPlace {
  if (memory.query === query) return memory;
  return memory.places.get(query) ?? { scrollTop: 0, focusedId: null };
}

/** Keeps the place of the query that is left, and goes to that of another. */
export function enterQuery(memory: GridMemory, query: string): void {
  const { scrollTop, focusedId } = placeOf(memory, query);
  memory.places.set(memory.query, {
    scrollTop: memory.scrollTop,
    focusedId: memory.focusedId,
  });
  Object.assign(memory, { query, scrollTop, focusedId });
}

/** The address of the grid as it was left. */
export function addressOf({ sort, query, view }: GridMemory): LibrarySearch {
  return {
    ...sort,
    ...(query === '' ? {} : { q: query }),
    ...(view === null ? {} : { view }),
  };
}

/** The name under which a poster is recognised on both sides of a page change. */
export function posterTransition(id: MovieId): string {
  return `poster-${id}`;
}
