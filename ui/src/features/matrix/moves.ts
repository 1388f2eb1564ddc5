import type { Row } from './cells';

/** A place in the table: −1 is the head, of a row or of a column. */
export interface Place {
  row: number;
  column: number;
}

export interface Size {
  rows: number;
  columns: number;
  /** Rows that are in view at once. */
  page: number;
}

interface Key {
  key: string;
  ctrlKey: boolean;
}

/** Where a key leads from a place; null for a key that leads nowhere. */
export function moved(from: Place, { key, ctrlKey }: Key, size: Size): Place | null {
  const { row, column } = from;
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  const goal = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: ctrlKey ? { row: 0, column: 0 } : { row, column: 0 },
    End: ctrlKey ? { row: lastRow, column: lastColumn } : { row, column: lastColumn },
    PageUp: { row: Math.max(row - size.page, Math.min(row, 0)), column },
    PageDown: { row: row + size.page, column },
  }[key];
  return goal ? within(goal, size) : null;
}

/** The corner above the characters and before the movies holds nothing. */
export function within({ row, column }: Place, size: Size): Place {
  const place = {
    row: Math.max(-1, Math.min(row, size.rows - 1)),
    column: Math.max(-1, Math.min(column, size.columns - 1)),
  };
  return place.row < 0 && place.column < 0 ? { row: -1, column: 0 } : place;
}

/** Rows and columns that what is said about a cell lies over. */
const COVERED = { rows: 3, columns: 3 };

/** The side of a cell on which fewer names would be covered. */
export function calmSide(rows: readonly Row[], { row, column }: Place): 'top' | 'bottom' {
  const names = (first: number) =>
    rows.slice(Math.max(0, first), Math.max(0, first + COVERED.rows)).reduce((sum, { cells }) => {
      for (let at = 0; at < COVERED.columns; at += 1) sum += +cells.has(column + at);
      return sum;
    }, 0);
  return names(row - COVERED.rows) <= names(row + 1) ? 'top' : 'bottom';
}
