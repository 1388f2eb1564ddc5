import ChevronDown from 'lucide-react/icons/chevron-down';
import { useImperativeHandle, useRef } from 'react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { useIntl } from 'react-intl';
import type { CreditKind } from '../../generated/bindings';
import styles from './CastTable.module.css';
import options from './CellOptions.module.css';
import { columnLabel, kindText } from './CellText';
import type { FieldRef, Place } from './cells';
import type { SheetRow } from './rows';
import { useFocusAtOnce } from './useFocusAtOnce';
import type { SheetActs } from './useSheet';

const KINDS: readonly CreditKind[] = ['acting', 'voice', 'uncredited'];

interface KindCellProps {
  row: SheetRow;
  sheet: SheetActs;
  field: FieldRef;
  /** That it was asked for. */
  asked: Place;
}

/** The cell of the kind of a credit, while it has the focus. */
export function KindCell({ row, sheet, field, asked }: KindCellProps) {
  const intl = useIntl();
  const button = useRef<HTMLButtonElement>(null);
  useFocusAtOnce(button, asked, null);
  useImperativeHandle(field, () => ({
    isOpen: false,
    isTyping: false,
    keep: () => {},
    revert: () => false,
    moving: () => {},
  }));
  return (
    <Select
      aria-label={columnLabel(intl, 'kind')}
      className={styles.select ?? ''}
      value={row.kind}
      onChange={(kind) => {
        const chosen = KINDS.find((one) => one === kind);
        if (chosen && chosen !== row.kind) sheet.setKind(row.id, chosen);
      }}
    >
      <Button ref={button} className={styles.box ?? ''}>
        <SelectValue className={styles.clip ?? ''} />
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className={options.popover ?? ''} placement="bottom start" offset={4} data-small>
        <ListBox className={options.list ?? ''}>
          {KINDS.map((kind) => (
            <ListBoxItem key={kind} id={kind} className={options.option ?? ''}>
              {kindText(intl, kind)}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
