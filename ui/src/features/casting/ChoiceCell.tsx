import { useRef } from 'react';
import { ComboBox, Input } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { Portrait } from '../../components/Portrait';
import styles from './CastTable.module.css';
import { CellOptions } from './CellOptions';
import { columnLabel } from './CellText';
import type { FieldRef, Place } from './cells';
import type { ChoiceColumn } from './columns';
import { PerformersChip } from './PerformersChip';
import type { SheetRow } from './rows';
import { useCellInput } from './useCellInput';
import { useFocusAtOnce } from './useFocusAtOnce';
import type { SheetActs } from './useSheet';

interface ChoiceCellProps {
  row: SheetRow;
  column: ChoiceColumn;
  sheet: SheetActs;
  field: FieldRef;
  /** That it was asked for. */
  asked: Place;
}

/** A cell that has the focus and in which somebody or something is chosen. */
export function ChoiceCell({ row, column, sheet, field, asked }: ChoiceCellProps) {
  const intl = useIntl();
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const cell = useCellInput(row, column, sheet, asked, field);
  const label = columnLabel(intl, column);
  const problem = row.problem?.column === column;
  // An empty list closes by itself.
  const shown = cell.isOpen ? cell.options : [];
  const person = column === 'person' && !cell.isTyping ? row.person : null;
  useFocusAtOnce(input, asked, cell.isTyping ? null : cell.text);
  return (
    <div ref={box} className={styles.box} data-invalid={problem || undefined}>
      {person && (
        <Portrait
          name={person.name}
          image={person.photo ?? null}
          width={160}
          className={styles.portrait}
        />
      )}
      <ComboBox
        aria-label={label}
        aria-describedby={problem ? `problem-${row.id}` : undefined}
        className={styles.combo ?? ''}
        items={shown}
        inputValue={cell.text}
        onInputChange={cell.type}
        selectedKey={null}
        onSelectionChange={(key) => key !== null && cell.choose(String(key))}
        allowsCustomValue
        menuTrigger="manual"
        isInvalid={problem}
        validationBehavior="aria"
        onFocus={cell.focus}
        onBlur={cell.leave}
      >
        <Input
          ref={input}
          className={styles.input ?? ''}
          placeholder={label}
          dir="auto"
          spellCheck="false"
          onClick={cell.open}
        />
        <CellOptions
          label={label}
          box={box}
          column={column}
          options={shown}
          query={cell.query}
          isOpen={cell.isOpen}
          best={cell.best}
          marked={cell.marked}
        />
      </ComboBox>
      {column === 'character' && !cell.isTyping && <PerformersChip count={row.performers} />}
    </div>
  );
}
