import { type Ref, useImperativeHandle, useMemo, useRef } from 'react';
import { useGridList } from 'react-aria/useGridList';
import { useIntl } from 'react-intl';
import { GridDelegate } from '../../components/GridDelegate';
import { collectionOf } from '../../components/IdCollection';
import type { IdSelection } from '../../components/IdSelection';
import type { MovieId } from '../../generated/bindings';
import type { CardActions } from './gridCards';
import type { GridMemory } from './gridMemory';
import styles from './MovieGrid.module.css';
import { MovieGridRows } from './MovieGridRows';
import { useCardActions } from './useCardActions';
import { useGridFocus } from './useGridFocus';
import { useGridInput } from './useGridInput';
import { useGridMeasures } from './useGridMeasures';
import { useGridRows } from './useGridRows';
import { useGridSelection } from './useGridSelection';
import { usePosterZoom } from './usePosterZoom';
import { useTypeAhead } from './useTypeAhead';

export interface GridHandle {
  /** Focuses a card; without an id the one focused last. */
  focus: (id?: MovieId) => void;
  /** Shows the line of a place of the order first; the keyboard goes on from its card. */
  jump: (index: number) => void;
}

interface MovieGridProps {
  ref: Ref<GridHandle>;
  ids: Uint32Array;
  /** What narrows them. */
  query: string;
  posterWidth: number;
  captions: boolean;
  memory: GridMemory;
  selection: IdSelection;
  onSelect: (selection: IdSelection) => void;
  /** The card whose title is being edited. */
  renaming: MovieId | null;
  actions: CardActions;
  onPosterWidth: (width: number) => void;
  /** The grid was scrolled: which movie its first line begins with. */
  onFirst: (index: number, scrollTop: number) => void;
}

/** All movies as posters. Only the rows in view exist; the keyboard still reaches every one. */
export function MovieGrid(props: MovieGridProps) {
  const { ids, query, posterWidth, captions, memory, selection, renaming, actions } = props;
  const intl = useIntl();
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const measures = useGridMeasures(canvas, posterWidth, captions, memory.width);
  const collection = collectionOf(ids);
  const delegate = useMemo(
    () => new GridDelegate(collection, measures, () => scroller.current),
    [collection, measures],
  );
  const selecting = useGridSelection(collection, selection, props.onSelect);
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
    onFirst: props.onFirst,
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
  usePosterZoom(scroller, posterWidth, props.onPosterWidth);
  useImperativeHandle(props.ref, () => ({
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

  return (
    <div
      {...gridProps}
      {...input}
      ref={scroller}
      className={styles.scroller}
      // On the way back a card has the focus, and the heading does not take it.
      data-keeps-focus
      onScroll={onScroll}
    >
      <div
        ref={canvas}
        role="presentation"
        className={styles.canvas}
        style={{ blockSize: virtualizer.getTotalSize() }}
      >
        <MovieGridRows
          ids={ids}
          rows={rows}
          measures={measures}
          state={state}
          captions={captions}
          memory={memory}
          renaming={renaming}
          actions={actions}
          onSelectTo={selecting.selectTo}
        />
      </div>
    </div>
  );
}
