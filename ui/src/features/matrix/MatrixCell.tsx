// biome-ignore-all lint/a11y/useSemanticElements: cells that are placed by hand make no table of HTML
import { memo } from 'react';
import { useIntl } from 'react-intl';
import type { MovieRef } from '../../generated/bindings';
import { CellNames } from './CellNames';
import type { Row } from './cells';
import { cellLabel } from './cellTexts';
import styles from './MatrixTable.module.css';

interface MatrixCellProps {
  row: Row;
  index: number;
  column: number;
  start: number;
  width: number;
  movies: readonly MovieRef[];
  isStop: boolean;
}

/** A character in a movie: who plays it, a rule where the cell before says so, or a dot. */
export const MatrixCell = memo(function MatrixCell(props: MatrixCellProps) {
  const { row, index, column, start, width, movies, isStop } = props;
  const intl = useIntl();
  const cell = row.cells.get(column);
  return (
    <div
      role="gridcell"
      aria-colindex={column + 2}
      aria-label={cellLabel(intl, movies, row, column)}
      data-place={`${index} ${column}`}
      data-filled={cell ? true : undefined}
      data-recast={cell?.isRecast || undefined}
      data-goes-on={cell?.goesOn || undefined}
      data-continued={cell?.isContinued || undefined}
      tabIndex={isStop ? 0 : -1}
      className={styles.cell}
      style={{ insetInlineStart: start, inlineSize: width }}
    >
      {cell && !cell.goesOn && <CellNames names={cell.castings.map(({ name }) => name)} />}
    </div>
  );
});
