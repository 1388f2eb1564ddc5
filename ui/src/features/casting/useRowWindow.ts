import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect } from 'react';
import type { Place } from './cells';
import type { SheetRow } from './rows';

const ROW = 44;
const PROBLEM = 26;

/** The rows in view, and those that the keyboard or the pointer holds. */
export function useRowWindow(
  rows: readonly SheetRow[],
  scroller: RefObject<HTMLElement | null>,
  active: Place | null,
  dragged: number,
) {
  const used = active ? rows.findIndex(({ id }) => id === active.row) : -1;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index]?.id ?? index,
    estimateSize: (index) => ROW + (rows[index]?.problem ? PROBLEM : 0),
    overscan: 6,
    paddingEnd: 16,
    rangeExtractor: (range) => {
      // Its neighbours are where the arrow keys and Tab go.
      const held = used < 0 ? [] : [used - 1, used, used + 1];
      const all = new Set([...defaultRangeExtractor(range), ...held, dragged]);
      return [...all].filter((index) => index >= 0 && index < rows.length).sort((a, b) => a - b);
    },
  });
  // Where the used cell is, or goes with its row, is in view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: that a cell was asked for is the occasion
  useLayoutEffect(() => {
    if (used >= 0) virtualizer.scrollToIndex(used, { align: 'auto' });
  }, [active, used, virtualizer]);
  return {
    items: virtualizer.getVirtualItems(),
    size: virtualizer.getTotalSize(),
    /** The place of the row that lies so far below the first. */
    indexAt: (offset: number) => virtualizer.getVirtualItemForOffset(offset)?.index ?? 0,
  };
}
