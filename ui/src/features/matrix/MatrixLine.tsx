// biome-ignore-all lint/a11y/useSemanticElements: cells that are placed by hand make no table of HTML
// biome-ignore-all lint/a11y/useFocusableInteractive: what is in a row takes the focus
import type { VirtualItem } from '@tanstack/react-virtual';
import { memo } from 'react';
import type { MovieRef } from '../../generated/bindings';
import type { Row } from './cells';
import { MatrixCell } from './MatrixCell';
import { MatrixName } from './MatrixName';
import styles from './MatrixTable.module.css';

interface MatrixLineProps {
  row: Row;
  index: number;
  start: number;
  movies: readonly MovieRef[];
  columns: readonly VirtualItem[];
  columnWidth: number;
  /** The column that is the stop of the Tab key, −1 for the name; null when it is elsewhere. */
  stop: number | null;
}

/** A character across the movies. */
export const MatrixLine = memo(function MatrixLine(props: MatrixLineProps) {
  const { row, index, start, movies, columns, columnWidth, stop } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles.row}
      style={{ insetBlockStart: start }}
    >
      <MatrixName row={row} index={index} isStop={stop === -1} />
      {columns.map((column) => (
        <MatrixCell
          key={column.index}
          row={row}
          index={index}
          column={column.index}
          start={column.start}
          width={columnWidth}
          movies={movies}
          isStop={stop === column.index}
        />
      ))}
    </div>
  );
});
