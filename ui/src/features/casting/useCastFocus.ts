import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Place, Spot } from './cells';
import type { Column } from './columns';
import type { SheetRow } from './rows';

/** The row to type into next, which may not be there yet. */
export const LAST = -1;

/** Which cell is used, and how the focus gets from one to another. */
export function useCastFocus(
  rows: readonly SheetRow[],
  first: Column,
  table: RefObject<HTMLElement | null>,
) {
  const [active, setActive] = useState<Place | null>(null);
  const [wanted, setWanted] = useState<{ row: number; spot: Spot } | null>(null);

  useLayoutEffect(() => {
    if (!wanted) return;
    const row = rows.find(({ id }) => id === wanted.row) ?? rows.at(-1);
    if (!row) return;
    const { spot } = wanted;
    setWanted(null);
    if (spot !== 'handle' && spot !== 'menu') return setActive({ row: row.id, column: spot });
    const inRow = `[data-row="${row.id}"] button[data-column="${spot}"]`;
    const button = table.current?.querySelector<HTMLElement>(inRow);
    if (button) button.focus();
    else setActive({ row: row.id, column: first });
  }, [wanted, rows, first, table]);

  return {
    active,
    setActive,
    focusAt: (row: number, spot: Spot) => setWanted({ row, spot }),
  };
}
