import { useMemo, useRef } from 'react';
import { useGridList } from 'react-aria/useGridList';
import { useIntl } from 'react-intl';
import { useListState } from 'react-stately/useListState';
import { GridDelegate } from '../../components/GridDelegate';
import { collectionOf } from '../../components/IdCollection';
import type { MovieId } from '../../generated/bindings';
import type { GridMemory } from './gridMemory';
import styles from './MovieGrid.module.css';
import { MovieGridItem } from './MovieGridItem';
import { useCards } from './queries';
import { useGridFocus } from './useGridFocus';
import { useGridMeasures } from './useGridMeasures';
import { useGridRows } from './useGridRows';
import { usePosterZoom } from './usePosterZoom';
import { useTypeAhead } from './useTypeAhead';

interface MovieGridProps {
  ids: Uint32Array;
  posterWidth: number;
  captions: boolean;
  memory: GridMemory;
  onOpen: (id: MovieId) => void;
  onPosterWidth: (width: number) => void;
}

/** All movies as posters. Only the rows in view exist; the keyboard still reaches every one. */
export function MovieGrid(props: MovieGridProps) {
  const { ids, posterWidth, captions, memory, onOpen, onPosterWidth } = props;
  const intl = useIntl();
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const measures = useGridMeasures(canvas, posterWidth, captions, memory.width);
  const collection = collectionOf(ids);
  const delegate = useMemo(
    () => new GridDelegate(collection, measures, () => scroller.current),
    [collection, measures],
  );
  const state = useListState<number>({ collection, selectionMode: 'none' });
  const open = (id: MovieId) => {
    memory.openedId = id;
    memory.focusedId = id;
    onOpen(id);
  };
  const { gridProps } = useGridList(
    {
      'aria-label': intl.formatMessage({ id: 'movies.grid', defaultMessage: 'Movies' }),
      isVirtualized: true,
      disallowTypeAhead: true,
      keyboardDelegate: delegate,
      layoutDelegate: delegate,
      keyboardNavigationBehavior: 'tab',
      onAction: (key) => open(Number(key)),
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
    count: ids.length,
    focusedIndex,
  });
  const focus = useGridFocus({
    state,
    collection,
    scroller,
    measures,
    memory,
    virtualizer,
    focusedIndex,
  });
  const onTyping = useTypeAhead(collection, focusedKey === null ? null : Number(focusedKey), (id) =>
    focus.moveTo(id),
  );
  usePosterZoom(scroller, posterWidth, onPosterWidth);

  const { columns } = measures;
  const inView = rows.filter((row) => row.inView);
  const first = (inView[0]?.index ?? 0) * columns;
  const last = ((inView[inView.length - 1]?.index ?? 0) + 1) * columns - 1;
  const cardOf = useCards(ids, first, Math.min(last, ids.length - 1), memory.cards);

  return (
    <div
      {...gridProps}
      ref={scroller}
      className={styles.scroller}
      onScroll={onScroll}
      onPointerDownCapture={focus.onPointerDown}
      onKeyDownCapture={(event) => {
        focus.onKeyDown();
        onTyping(event);
      }}
    >
      <div
        ref={canvas}
        role="presentation"
        className={styles.canvas}
        style={{ blockSize: virtualizer.getTotalSize() }}
      >
        {rows.map(({ index, start }) => (
          <div
            key={index}
            role="presentation"
            className={styles.row}
            style={{
              transform: `translateY(${start}px)`,
              gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
            }}
          >
            {Array.from({ length: columns }, (_, column) => {
              const node = collection.at(index * columns + column);
              return (
                node && (
                  <MovieGridItem
                    key={node.key}
                    node={node}
                    state={state}
                    card={cardOf(Number(node.key))}
                    captions={captions}
                    wide={measures.columnWidth > 160}
                    named={memory.openedId === node.key}
                  />
                )
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}
