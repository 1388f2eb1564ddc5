import type { KeyboardEvent, RefObject } from 'react';
import { isPressed } from '../../lib/actions/catalogue';
import type { FieldRef, Spot } from './cells';
import { COLUMNS, NEEDED } from './columns';
import type { SheetRow } from './rows';
import { LAST } from './useCastFocus';
import type { RowActs } from './useRowActs';
import type { Sheet } from './useSheet';

export interface CastKeys {
  sheet: Sheet;
  table: RefObject<HTMLElement | null>;
  field: FieldRef;
  focusAt: (row: number, spot: Spot) => void;
  acts: RowActs;
  onUndo: () => void;
  onRedo: () => void;
  /** Esc where nothing is open. */
  onLeave: (() => void) | undefined;
}

/** The keys of the table. They come before those of the field that has the focus. */
export function useCastKeys(keys: CastKeys) {
  const { sheet, table, field, focusAt, acts } = keys;
  const { isBlank, retry } = sheet.acts;
  const columns = COLUMNS[sheet.of.of];

  const rowAt = (index: number): SheetRow | undefined => sheet.rows[index];
  /** Enter: the same cell of the next row; a new row begins with its first. */
  const goOn = (index: number, spot: Spot) => {
    const row = rowAt(index);
    if (!row || (isBlank(row) && !field.current?.isTyping)) return;
    const isTyped = (column: Spot) => column === spot && field.current?.isTyping === true;
    const missing = NEEDED[sheet.of.of].find(
      (column) => row[column] === null && !row.texts[column] && !isTyped(column),
    );
    if (missing) focusAt(row.id, missing);
    else {
      const next = rowAt(index + 1);
      // The next new row is made by what is typed into the last one.
      if (next) focusAt(next.id, isBlank(next) ? (columns[0] ?? spot) : spot);
      else focusAt(LAST, columns[0] ?? spot);
    }
  };
  const onCell = (event: KeyboardEvent, index: number, spot: Spot): boolean => {
    const row = rowAt(index);
    const { key, altKey } = event;
    const control = event.ctrlKey || event.metaKey;
    const isText = event.target instanceof HTMLInputElement;
    if (!row) return false;
    const isResting = isText && !field.current?.isTyping;
    if (isPressed(event, 'cast.up')) acts.moveBy(row, -1);
    else if (isPressed(event, 'cast.down')) acts.moveBy(row, 1);
    else if (isPressed(event, 'cast.duplicate')) acts.duplicate(row);
    else if (isResting && isPressed(event, 'undo')) keys.onUndo();
    else if (isResting && isPressed(event, 'redo')) keys.onRedo();
    else if (isPressed(event, 'cast.remove') && !isText) {
      if (!isBlank(row)) acts.remove(row, spot);
    } else if (key === 'Escape') {
      if (!field.current?.revert()) {
        if (!keys.onLeave) return false;
        keys.onLeave();
      }
    } else if (spot === 'handle' || spot === 'menu' || altKey) {
      return false;
    } else if (key === 'Enter') {
      const isWaiting = !field.current?.isTyping;
      goOn(index, spot);
      field.current?.keep(control);
      if (isWaiting) retry(row.id);
    } else if ((key === 'ArrowUp' || key === 'ArrowDown') && !control && !event.shiftKey) {
      if (field.current?.isOpen) {
        field.current.moving();
        return false;
      }
      const beside = rowAt(index + (key === 'ArrowUp' ? -1 : 1));
      if (beside) focusAt(beside.id, spot);
      field.current?.keep(false);
    } else if (key === 'Tab' && field.current?.isTyping) {
      field.current.keep(false);
      event.stopPropagation();
      return false;
    } else return false;
    return true;
  };

  return (event: KeyboardEvent) => {
    const { target } = event;
    // What opens above the table has its keys to itself, and so has an input method.
    if (!(target instanceof Element) || !table.current?.contains(target)) return;
    if (event.nativeEvent.isComposing) return;
    const id = Number(target.closest<HTMLElement>('[data-row]')?.dataset.row);
    const spot = target.closest<HTMLElement>('[data-column]')?.dataset.column as Spot | undefined;
    const index = sheet.rows.findIndex((row) => row.id === id);
    if (index < 0 || !spot || !onCell(event, index, spot)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
