import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { PastedRow } from './pastedRows';

const ROW_HEIGHT = 45;
/** The head that stays at the top. */
const HEAD = 33;

/** The rows that exist, and the way through them by arrow keys. */
export function usePasteWindow(rows: readonly PastedRow[], sought: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(-1);
  /** The row and column the focus goes to as soon as it exists. */
  const wanted = useRef<{ index: number; column: string } | null>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
    rangeExtractor: (range) => {
      const near = defaultRangeExtractor(range);
      // A row that goes takes the focus with it, and the keyboard would start anew.
      if (focused < 0 || focused >= rows.length || near.includes(focused)) return near;
      return [...near, focused].sort((a, b) => a - b);
    },
  });

  const stopAt = (index: number, column: string) => {
    const row = scroller.current?.querySelector(`[data-index="${index}"]`);
    return (
      row?.querySelector<HTMLElement>(`[data-column="${column}"] :is(button, input)`) ??
      row?.querySelector<HTMLElement>('button, input:not(:disabled)')
    );
  };
  useEffect(() => {
    const goal = wanted.current;
    const stop = goal && stopAt(goal.index, goal.column);
    if (!stop) return;
    wanted.current = null;
    stop.focus();
  });

  /** Where the focus was last in the list. */
  const last = useRef(-1);
  const goTo = (index: number, column: string) => {
    wanted.current = { index, column };
    virtualizer.scrollToIndex(index, { align: 'auto' });
    setFocused(index);
  };
  // What is to be chosen comes first; a list without that begins at its first line.
  const hasRows = rows.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once when the lines are there, and when asked for
  useEffect(() => {
    if (!hasRows) return;
    const isOpen = ({ status }: PastedRow) => status === 'open';
    const after = rows.findIndex((row) => isOpen(row) && row.index > last.current);
    const open = after < 0 ? rows.findIndex(isOpen) : after;
    const first = rows.findIndex(({ canTake }) => canTake);
    if (open >= 0) goTo(open, 'person');
    else if (first >= 0) goTo(first, 'take');
  }, [hasRows, sought]);

  return {
    scroller,
    items: virtualizer.getVirtualItems().map(({ index, start }) => ({
      index,
      start: start - HEAD,
    })),
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    onFocus: ({ target }: FocusEvent) => {
      last.current = indexOf(target);
      setFocused(last.current);
    },
    onBlur: () => setFocused(-1),
    /** Up and down stay in their column and pass over lines that cannot be taken. */
    onKeyDown: (event: KeyboardEvent) => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      const from = indexOf(event.target as Element);
      if (step === 0 || from < 0 || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      let index = from + step;
      while (rows[index]?.line.person === null) index += step;
      if (!rows[index]) return;
      const column = (event.target as Element).closest('[data-column]');
      goTo(index, column?.getAttribute('data-column') ?? '');
    },
  };
}

function indexOf(element: Element): number {
  const index = element.closest('[data-index]')?.getAttribute('data-index');
  return index ? Number(index) : -1;
}
