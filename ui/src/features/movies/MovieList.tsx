// biome-ignore-all lint/a11y/useSemanticElements: lines that are placed by hand make no table of HTML
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: the role is grid, and comes with gridProps
import { type CSSProperties, useMemo, useRef } from 'react';
import type { ListColumn, MovieSort } from '../../generated/bindings';
import { tracksOf } from './listColumns';
import styles from './MovieList.module.css';
import { MovieListHead } from './MovieListHead';
import { MovieListRows } from './MovieListRows';
import { useCanvasWidth } from './useCanvasWidth';
import { type CardGridProps, useCardGrid } from './useCardGrid';

const ROW_HEIGHT = 48;

interface MovieListProps extends CardGridProps {
  /** None where they have an order of their own. */
  sort: MovieSort | null;
  onSort: ((sort: MovieSort) => void) | null;
  columns: ListColumn[];
  onColumns: (columns: ListColumn[]) => void;
}

/** All movies as lines. Only those in view exist; the keyboard still reaches every one. */
export function MovieList(props: MovieListProps) {
  const { ids, columns, memory, renaming, actions } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const width = useCanvasWidth(canvas, memory.width);
  const measures = useMemo(
    () => ({ width, columns: 1, columnWidth: width, rowHeight: ROW_HEIGHT }),
    [width],
  );
  const list = useCardGrid({ ...props, scroller, measures });
  // Its head is part of the grid, but not of what the arrow keys and Tab go through.
  const { role, id, 'aria-label': label, ...handlers } = list.gridProps;

  return (
    <div
      role={role}
      id={id}
      aria-label={label}
      aria-multiselectable
      aria-rowcount={ids.length + 1}
      aria-colcount={columns.length + 1}
      className={styles.list}
      style={{ '--tracks': tracksOf(columns) } as CSSProperties}
    >
      <MovieListHead
        sort={props.sort}
        onSort={props.onSort}
        columns={columns}
        onColumns={props.onColumns}
      />
      <div
        {...withoutGrid(handlers)}
        {...list.input}
        ref={scroller}
        role="rowgroup"
        className={styles.scroller}
        onScroll={list.onScroll}
      >
        <div
          ref={canvas}
          role="presentation"
          className={styles.canvas}
          style={{ blockSize: list.virtualizer.getTotalSize() }}
        >
          <MovieListRows
            ids={ids}
            rows={list.rows}
            state={list.state}
            columns={columns}
            memory={memory}
            renaming={renaming}
            actions={actions}
            onSelectTo={list.selecting.selectTo}
          />
        </div>
      </div>
    </div>
  );
}

type GridProps = ReturnType<typeof useCardGrid>['gridProps'];

/** What makes a grid scroll and hear keys, without what makes it one. */
function withoutGrid(props: GridProps): GridProps {
  const { 'aria-multiselectable': _m, 'aria-rowcount': _r, 'aria-colcount': _c, ...rest } = props;
  return rest;
}
