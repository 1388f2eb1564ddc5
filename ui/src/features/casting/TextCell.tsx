import { useImperativeHandle, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import styles from './CastTable.module.css';
import { columnLabel } from './CellText';
import type { FieldRef, Place } from './cells';
import type { SheetRow } from './rows';
import { useFocusAtOnce } from './useFocusAtOnce';
import type { SheetActs } from './useSheet';

interface TextCellProps {
  row: SheetRow;
  sheet: SheetActs;
  field: FieldRef;
  /** That it was asked for. */
  asked: Place;
}

/** The cell of the name a film credits, while it has the focus. */
export function TextCell({ row, sheet, field, asked }: TextCellProps) {
  const intl = useIntl();
  const input = useRef<HTMLInputElement>(null);
  const [typing, setTyping] = useState<string | null>(null);
  const problem = row.problem?.column === 'creditedAs';
  const held = row.texts.creditedAs ?? row.creditedAs;
  const typed = typing ?? (problem ? held : null);
  const keep = () => {
    if (typed === null) return;
    setTyping(null);
    if (typed.trim() === row.creditedAs) sheet.revert(row.id, 'creditedAs');
    else sheet.credit(row.id, typed);
  };
  useFocusAtOnce(input, asked, typed === null ? held : null);
  useImperativeHandle(field, () => ({
    isOpen: false,
    isTyping: typed !== null,
    keep,
    revert: () => {
      if (typed === null) return false;
      setTyping(null);
      sheet.revert(row.id, 'creditedAs');
      return true;
    },
    moving: () => {},
  }));
  return (
    <div className={styles.box} data-invalid={problem || undefined}>
      <input
        ref={input}
        className={styles.input}
        aria-label={columnLabel(intl, 'creditedAs')}
        aria-invalid={problem || undefined}
        aria-describedby={problem ? `problem-${row.id}` : undefined}
        value={typed ?? held}
        placeholder="–"
        dir="auto"
        spellCheck="false"
        onChange={(event) => setTyping(event.target.value)}
        onBlur={() => typing !== null && keep()}
      />
    </div>
  );
}
