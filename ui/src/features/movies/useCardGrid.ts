import { type Ref, type RefObject, useImperativeHandle, useMemo } from 'react';
import { useGridList } from 'react-aria/useGridList';
import { useIntl } from 'react-intl';
import { GridDelegate, type GridMeasures } from '../../components/GridDelegate';
import { collectionOf } from '../../components/IdCollection';
import type { IdSelection } from '../../components/IdSelection';
import type { MovieId } from '../../generated/bindings';
import type { CardActions } from './gridCards';
import type { GridMemory } from './gridMemory';
import { useCardActions } from './useCardActions';
import { useGridFocus } from './useGridFocus';
import { useGridInput } from './useGridInput';
import { useGridRows } from './useGridRows';
import { useGridSelection } from './useGridSelection';
import { useTypeAhead } from './useTypeAhead';

export interface GridHandle {
  /** Focuses a card; without an id the one focused last. */
  focus: (id?: MovieId) => void;
  /** Shows the line of a place of the order first; the keyboard goes on from its card. */
  jump: (index: number) => void;
}

/** What posters and lines have in common. */
export interface CardGridProps {
  ref: Ref<GridHandle>;
  ids: Uint32Array;
  /** What narrows them. */
  query: string;
  memory: GridMemory;
  selection: IdSelection;
  onSelect: (selection: IdSelection) => void;
  /** The card whose title is being edited. */
  renaming: MovieId | null;
  actions: CardActions;
  /** The grid was scrolled: which movie its first line begins with. */
  onFirst: (index: number, scrollTop: number) => void;
}

interface CardGridOptions extends CardGridProps {
  scroller: RefObject<HTMLDivElement | null>;
  measures: GridMeasures & { width: number };
}

/** Focus, selection, keys and the rows in view, of cards in as many columns as there are. */
export function useCardGrid(options: CardGridOptions) {
  const { ids, query, memory, selection, actions, scroller, measures } = options;
  const intl = useIntl();
  const collection = collectionOf(ids);
  const delegate = useMemo(
    () => new GridDelegate(collection, measures, () => scroller.current),
    [collection, measures, scroller],
  );
  const selecting = useGridSelection(collection, selection, options.onSelect);
  const { state } = selecting;
  const { gridProps } = useGridList(
    {
      'aria-label': intl.formatMessage({ id: 'movies.grid', defaultMessage: 'Movies' }),
      isVirtualized: true,
      disallowTypeAhead: true,
      keyboardDelegate: delegate,
      layoutDelegate: delegate,
      keyboardNavigationBehavior: 'tab',
      onAction: (key) => actions.open(Number(key)),
    },
    state,
    scroller,
  );
  const focusedKey = state.selectionManager.focusedKey;
  const focusedIndex = focusedKey === null ? -1 : collection.indexOf(focusedKey);
  const { virtualizer, rows, onScroll } = useGridRows({
    scroller,
    measures,
    memory,
    query,
    count: ids.length,
    focusedIndex,
    onFirst: options.onFirst,
  });
  const focus = useGridFocus({
    state,
    collection,
    scroller,
    measures,
    memory,
    query,
    virtualizer,
    focusedIndex,
  });
  const typing = useTypeAhead(collection, focusedKey === null ? null : Number(focusedKey), (id) =>
    focus.moveTo(id),
  );
  useCardActions({
    id: focusedIndex < 0 ? null : Number(focusedKey),
    title: memory.cards.get(Number(focusedKey))?.title ?? null,
    isSelecting: selection.size > 0,
    actions,
  });
  const input = useGridInput({ focus, selecting, actions, ...typing });
  useImperativeHandle(options.ref, () => ({
    focus: (id = memory.focusedId ?? ids[0]) => {
      if (id !== undefined) focus.moveTo(id);
    },
    jump: (index) => {
      const key = collection.keyAt(index);
      if (key === null) return;
      focus.settle(key);
      virtualizer.scrollToIndex(Math.floor(index / measures.columns), { align: 'start' });
    },
  }));

  return { gridProps, input, state, selecting, virtualizer, rows, onScroll };
}
