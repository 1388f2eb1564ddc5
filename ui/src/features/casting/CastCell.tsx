import styles from './CastTable.module.css';
import { CellText } from './CellText';
import { ChoiceCell } from './ChoiceCell';
import type { FieldRef, Place } from './cells';
import { type Column, isChoice } from './columns';
import { KindCell } from './KindCell';
import { roles } from './roles';
import type { SheetRow } from './rows';
import { TextCell } from './TextCell';
import type { SheetActs } from './useSheet';

interface CastCellProps {
  row: SheetRow;
  column: Column;
  /** Set while this is the cell that is used. */
  asked: Place | null;
  isBlank: boolean;
  sheet: SheetActs;
  field: FieldRef;
  onActivate: (place: Place) => void;
}

/** One cell. Only the one that is used is a field: three hundred rows of fields would not open. */
export function CastCell(props: CastCellProps) {
  const { row, column, asked, isBlank, sheet, field, onActivate } = props;
  const shared = { row, sheet, field };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a cell of a grid, by the role it is given
    <div
      {...roles.cell}
      className={styles.cell}
      data-column={column}
      tabIndex={asked ? undefined : 0}
      onFocus={(event) => {
        if (event.target === event.currentTarget) onActivate({ row: row.id, column, offers: true });
      }}
    >
      {asked && isChoice(column) && <ChoiceCell {...shared} column={column} asked={asked} />}
      {asked && column === 'creditedAs' && <TextCell {...shared} asked={asked} />}
      {asked && column === 'kind' && <KindCell {...shared} asked={asked} />}
      {!asked && (
        <div className={styles.box}>
          <CellText row={row} column={column} isBlank={isBlank} />
        </div>
      )}
    </div>
  );
}
