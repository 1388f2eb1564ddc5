import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { GridMeasures } from '../../components/GridDelegate';
import { enterLayout, enterQuery, type GridMemory, placeOf } from './gridMemory';

/** Room above the first line, so that its focus ring is not cut. */
const PADDING = 8;
/** What exists beyond the window, in CSS pixels. */
const OVERSCAN = 280;

interface GridRowsOptions {
  scroller: RefObject<HTMLElement | null>;
  measures: GridMeasures & { width: number };
  memory: GridMemory;
  query: string;
  count: number;
  focusedIndex: number;
  /** The grid was scrolled: which movie its first line begins with. */
  onFirst: (index: number, scrollTop: number) => void;
}

/** The lines of posters that exist right now: those in view and always the focused one. */
export function useGridRows(options: GridRowsOptions) {
  const { scroller, measures, memory, query, count, focusedIndex, onFirst } = options;
  const { columns, rowHeight, width } = measures;
  const focusedRow = focusedIndex < 0 ? -1 : Math.floor(focusedIndex / columns);
  // Before anything asks for the place, it is that of this layout.
  useState(() => enterLayout(memory, { columns, rowHeight }));
  const visible = useRef({ startIndex: 0, endIndex: 0 });
  const virtualizer = useVirtualizer({
    count: Math.ceil(count / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: Math.ceil(OVERSCAN / rowHeight),
    paddingStart: PADDING,
    paddingEnd: PADDING,
    scrollPaddingStart: PADDING,
    scrollPaddingEnd: PADDING,
    initialOffset: placeOf(memory, query).scrollTop,
    initialRect: { width: memory.width, height: memory.height },
    rangeExtractor: (range) => {
      visible.current = range;
      const rows = defaultRangeExtractor(range);
      if (focusedRow < 0 || focusedRow >= range.count || rows.includes(focusedRow)) return rows;
      return [...rows, focusedRow].sort((a, b) => a - b);
    },
  });

  // The same posters stay in view when their size changes: the first movie seen keeps its line.
  const anchor = useRef({ index: 0, offset: 0, columns, rowHeight });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const before = anchor.current;
    if (before.columns === columns && before.rowHeight === rowHeight) return;
    virtualizer.measure();
    element.scrollTop = Math.floor(before.index / columns) * rowHeight + before.offset;
    anchor.current = { ...before, columns, rowHeight };
  }, [columns, rowHeight, scroller, virtualizer]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    enterQuery(memory, query);
    element.scrollTop = memory.scrollTop;
  }, [scroller, memory, query]);

  const onScroll = () => {
    const element = scroller.current;
    if (!element || element.clientHeight === 0) return;
    memory.scrollTop = element.scrollTop;
    memory.layout = { columns, rowHeight };
    memory.width = width;
    memory.height = element.clientHeight;
    const row = Math.max(0, Math.floor(element.scrollTop / rowHeight));
    const offset = element.scrollTop - row * rowHeight;
    anchor.current = {
      index: row * columns,
      offset: Math.min(offset, PADDING),
      columns,
      rowHeight,
    };
    onFirst(row * columns, element.scrollTop);
  };
  useLayoutEffect(() => {
    memory.width = width;
    memory.height = scroller.current?.clientHeight ?? memory.height;
  }, [memory, scroller, width]);

  const rows = virtualizer.getVirtualItems().map(({ index, start }) => ({
    index,
    start,
    inView: index >= visible.current.startIndex && index <= visible.current.endIndex,
  }));
  return { virtualizer, rows, onScroll };
}
