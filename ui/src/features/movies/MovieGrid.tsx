import { useRef } from 'react';
import styles from './MovieGrid.module.css';
import { MovieGridRows } from './MovieGridRows';
import { type CardGridProps, useCardGrid } from './useCardGrid';
import { useGridMeasures } from './useGridMeasures';
import { usePosterZoom } from './usePosterZoom';

interface MovieGridProps extends CardGridProps {
  posterWidth: number;
  captions: boolean;
  onPosterWidth: (width: number) => void;
}

/** All movies as posters. Only the rows in view exist; the keyboard still reaches every one. */
export function MovieGrid(props: MovieGridProps) {
  const { ids, posterWidth, captions, memory, renaming, actions } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const measures = useGridMeasures(canvas, posterWidth, captions, memory.width);
  const grid = useCardGrid({ ...props, scroller, measures });
  usePosterZoom(scroller, posterWidth, props.onPosterWidth);

  return (
    <div
      {...grid.gridProps}
      {...grid.input}
      ref={scroller}
      className={styles.scroller}
      // On the way back a card has the focus, and the heading does not take it.
      data-keeps-focus
      onScroll={grid.onScroll}
    >
      <div
        ref={canvas}
        role="presentation"
        className={styles.canvas}
        style={{ blockSize: grid.virtualizer.getTotalSize() }}
      >
        <MovieGridRows
          ids={ids}
          rows={grid.rows}
          measures={measures}
          state={grid.state}
          captions={captions}
          memory={memory}
          renaming={renaming}
          actions={actions}
          onSelectTo={grid.selecting.selectTo}
        />
      </div>
    </div>
  );
}
