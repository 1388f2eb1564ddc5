import GripVertical from 'lucide-react/icons/grip-vertical';
import { memo } from 'react';
import { useIntl } from 'react-intl';
import { CastCell } from './CastCell';
import styles from './CastTable.module.css';
import type { FieldRef, Place } from './cells';
import type { Column } from './columns';
import { RowMenu } from './RowMenu';
import { roles } from './roles';
import type { SheetRow } from './rows';
import type { RowActs } from './useRowActs';
import type { SheetActs } from './useSheet';

interface CastRowProps {
  row: SheetRow;
  index: number;
  name: string;
  columns: readonly Column[];
  /** How far it stands below the first. */
  start: number;
  /** The cell of it that is used. */
  active: Place | null;
  isBlank: boolean;
  isDragged: boolean;
  /** Where the dragged one would go when it is dropped here. */
  drop: 'above' | 'below' | null;
  /** The order is theirs to choose. */
  isOrdered: boolean;
  acts: RowActs;
  sheet: SheetActs;
  field: FieldRef;
  onActivate: (place: Place) => void;
  onMoveTo: (row: SheetRow) => void;
}

/** One row: who, whom, how. It moves by its handle, by the keyboard and by its menu. */
export const CastRow = memo(function CastRow(props: CastRowProps) {
  const { row, index, name, columns, start, active, isBlank, isDragged, drop } = props;
  const { isOrdered, acts, sheet, field, onActivate, onMoveTo } = props;
  const intl = useIntl();
  const isDraft = row.place === null;
  return (
    <div
      {...roles.row(index + 1)}
      data-row={row.id}
      className={styles.row}
      style={{ transform: `translateY(${start}px)` }}
      data-dragged={isDragged || undefined}
      data-drop={drop ?? undefined}
    >
      {isOrdered && (
        <>
          <span {...roles.cell} className={styles.grip}>
            {!isDraft && (
              <button
                type="button"
                tabIndex={-1}
                className={styles.handle}
                data-column="handle"
                aria-label={intl.formatMessage(
                  { id: 'casting.handle', defaultMessage: 'Drag {name}' },
                  { name },
                )}
              >
                <GripVertical size={16} />
              </button>
            )}
          </span>
          <span {...roles.cell} className={styles.number}>
            {intl.formatNumber(index + 1)}
          </span>
        </>
      )}
      {columns.map((column) => (
        <CastCell
          key={column}
          row={row}
          column={column}
          asked={active?.column === column ? active : null}
          isBlank={isBlank}
          sheet={sheet}
          field={field}
          onActivate={onActivate}
        />
      ))}
      <span {...roles.cell} className={styles.menu}>
        {!isBlank && <RowMenu {...{ row, name, isOrdered, acts, onMoveTo }} />}
      </span>
      {row.problem && (
        <span {...roles.cell} className={styles.problem}>
          <span role="alert" id={`problem-${row.id}`} title={row.problem.text}>
            {row.problem.text}
          </span>
        </span>
      )}
    </div>
  );
});
