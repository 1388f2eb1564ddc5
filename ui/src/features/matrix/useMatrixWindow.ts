import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Place } from './moves';

/** The column of the characters, and the line of the movies. */
export const HEAD = { width: 148, height: 172 };
export const ROW_HEIGHT = 49;
const COLUMN = { least: 108, most: 168 };
const PADDING_END = 24;

interface WindowOptions {
  scroller: RefObject<HTMLElement | null>;
  rows: number;
  columns: number;
  focused: Place;
}

/** The part of the table that exists: what is in view, and always the focused cell. */
export function useMatrixWindow({ scroller, rows, columns, focused }: WindowOptions) {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    setWidth(element.clientWidth);
    return () => observer.disconnect();
  }, [scroller]);
  const room = width - HEAD.width - 2 * PADDING_END;
  const columnWidth = Math.max(
    COLUMN.least,
    Math.min(COLUMN.most, Math.floor(room / Math.max(1, columns))),
  );

  const withFocused = (at: number) => (range: Range) => {
    const near = defaultRangeExtractor(range);
    if (at < 0 || at >= range.count || near.includes(at)) return near;
    return [...near, at].sort((a, b) => a - b);
  };
  const down = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 4,
    scrollMargin: HEAD.height,
    rangeExtractor: withFocused(focused.row),
  });
  const along = useVirtualizer({
    horizontal: true,
    count: columns,
    getScrollElement: () => scroller.current,
    estimateSize: () => columnWidth,
    overscan: 2,
    scrollMargin: HEAD.width,
    rangeExtractor: withFocused(focused.column),
  });
  // Another width of the window gives all columns another one.
  useLayoutEffect(() => {
    if (columnWidth > 0) along.measure();
  }, [along, columnWidth]);

  return {
    rows: down.getVirtualItems(),
    columns: along.getVirtualItems(),
    columnWidth,
    width: HEAD.width + columns * columnWidth,
    height: HEAD.height + rows * ROW_HEIGHT,
  };
}
