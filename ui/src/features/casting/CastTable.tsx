import Plus from 'lucide-react/icons/plus';
import { type CSSProperties, useRef, useState } from 'react';
import { VisuallyHidden } from 'react-aria/VisuallyHidden';
import { Button } from '../../components/Button';
import { CastHead } from './CastHead';
import { CastRow } from './CastRow';
import styles from './CastTable.module.css';
import type { CellField } from './cells';
import { COLUMNS } from './columns';
import { MoveDialog } from './MoveDialog';
import { roles } from './roles';
import type { SheetRow } from './rows';
import { LAST, useCastFocus } from './useCastFocus';
import { type CastKeys, useCastKeys } from './useCastKeys';
import { useRowActs } from './useRowActs';
import { useRowDrag } from './useRowDrag';
import { useRowWindow } from './useRowWindow';
import type { Sheet } from './useSheet';

interface CastTableProps extends Pick<CastKeys, 'onUndo' | 'onRedo' | 'onLeave'> {
  sheet: Sheet;
  label: string;
  /** The words of a button that leads to the empty row, where the table does not fill its page. */
  add?: string;
}

/** The castings as a table to type into, of which the rows in view exist. */
export function CastTable({ sheet, label, add, ...keys }: CastTableProps) {
  const table = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const field = useRef<CellField | null>(null);
  const [moving, setMoving] = useState<SheetRow | null>(null);
  const { rows } = sheet;
  const columns = COLUMNS[sheet.of.of];
  const first = columns[0] ?? 'person';
  const isOrdered = sheet.of.of === 'movie';
  const { active, setActive, focusAt } = useCastFocus(rows, first, table);
  const { acts, said, count, nameOf } = useRowActs(sheet, focusAt);
  const indexOf = (id: number) => rows.findIndex((row) => row.id === id);
  const { drag, onPointerDown } = useRowDrag({
    scroller,
    indexAt: (offset) => view.indexAt(offset),
    onDrop: (id, at) => {
      const [row, over] = [rows[indexOf(id)], rows[at]];
      if (row && over) acts.move(row, over.place ?? count - 1);
    },
  });
  const draggedIndex = drag ? indexOf(drag.row) : -1;
  const view = useRowWindow(rows, scroller, active, draggedIndex);
  const { items, size } = view;
  const dropAt = (index: number) => {
    if (!drag || index !== drag.over || index === draggedIndex) return null;
    return draggedIndex < index ? 'below' : 'above';
  };
  const onKeyDown = useCastKeys({ sheet, table, field, focusAt, acts, ...keys });
  return (
    <>
      <div
        ref={table}
        {...roles.table(label, rows.length)}
        className={styles.table}
        data-of={sheet.of.of}
        style={{ '--size': `${size}px` } as CSSProperties}
        onKeyDownCapture={onKeyDown}
      >
        <CastHead columns={columns} isOrdered={isOrdered} />
        <div
          ref={scroller}
          {...roles.rows}
          className={styles.scroller}
          onPointerDown={onPointerDown}
        >
          <div {...roles.layout} className={styles.rows} style={{ blockSize: size }}>
            {items.map(({ index, start }) => {
              const row = rows[index];
              if (!row) return null;
              return (
                <CastRow
                  key={row.id}
                  row={row}
                  index={index}
                  name={nameOf(row)}
                  columns={columns}
                  start={start}
                  active={active?.row === row.id ? active : null}
                  isBlank={sheet.acts.isBlank(row)}
                  isDragged={index === draggedIndex}
                  drop={dropAt(index)}
                  isOrdered={isOrdered}
                  acts={acts}
                  sheet={sheet.acts}
                  field={field}
                  onActivate={setActive}
                  onMoveTo={setMoving}
                />
              );
            })}
          </div>
        </div>
      </div>
      {add !== undefined && (
        <Button size="small" onPress={() => focusAt(LAST, first)}>
          <Plus size={14} aria-hidden="true" />
          {add}
        </Button>
      )}
      {drag && rows[draggedIndex] && (
        <span
          className={styles.overlay}
          style={{ translate: `${drag.x + 12}px ${drag.y + 12}px` }}
          dir="auto"
        >
          {nameOf(rows[draggedIndex])}
        </span>
      )}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {moving && (
        <MoveDialog
          name={nameOf(moving)}
          place={sheet.acts.placeOf(moving.id)}
          count={count}
          onMove={(place) => acts.move(moving, place)}
          onClose={() => setMoving(null)}
        />
      )}
    </>
  );
}
