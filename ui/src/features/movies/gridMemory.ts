import type { GridMeasures } from '../../components/GridDelegate';
import { IdSelection } from '../../components/IdSelection';
import type { MovieCard, MovieId, MovieRow, MovieSort, ViewId } from '../../generated/bindings';
import type { LibrarySearch } from './sorting';

type GridLayout = Pick<GridMeasures, 'columns' | 'rowHeight'>;

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
  /** The layout that the place was left in. */
  layout: GridLayout;
  width: number;
  height: number;
  selection: IdSelection;
  /** The movie whose poster flies between grid and page. */
  openedId: MovieId | null;
  /** The movie made just now: its page opens in its fields. */
  newId: MovieId | null;
  /** The last card seen of each movie, so that a resort shows no blank frame. */
  cards: Map<MovieId, MovieCard>;
  /** The same of the lines of the list. */
  lines: Map<MovieId, MovieRow>;
}

export function newGridMemory(): GridMemory {
  return {
    sort: { by: 'title', direction: 'ascending' },
    query: '',
    view: null,
    places: new Map(),
    scrollTop: 0,
    layout: { columns: 1, rowHeight: 0 },
    width: 0,
    height: 0,
    focusedId: null,
    selection: IdSelection.none,
    openedId: null,
    newId: null,
    cards: new Map(),
    lines: new Map(),
  };
}

/** Keeps the first movie in view where the same movies stand at other heights. */
export function enterLayout(memory: GridMemory, { columns, rowHeight }: GridLayout): void {
  const { layout, scrollTop } = memory;
  if (layout.rowHeight > 0 && (layout.columns !== columns || layout.rowHeight !== rowHeight)) {
    const first = Math.floor(scrollTop / layout.rowHeight) * layout.columns;
    memory.scrollTop = Math.floor(first / columns) * rowHeight;
  }
  memory.layout = { columns, rowHeight };
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
