import { type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import type { GridMeasures } from '../../components/GridDelegate';

const GAP_X = 20;
const GAP_Y = 28;
/** Distance to the poster, then title and year. */
const CAPTION = 44;

/** Columns and row height for the width at hand. */
export function useGridMeasures(
  canvas: RefObject<HTMLElement | null>,
  posterWidth: number,
  captions: boolean,
  knownWidth: number,
): GridMeasures & { width: number } {
  const [width, setWidth] = useState(knownWidth);
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      // A hidden grid has no width; keeping the old one keeps its place.
      if (entry && entry.contentRect.width > 0) setWidth(entry.contentRect.width);
      // What lies at the edge stands beside a scrollbar that takes room of its own.
      const scroller = element.parentElement;
      const scrollbar = scroller ? scroller.offsetWidth - scroller.clientWidth : 0;
      scroller?.parentElement?.style.setProperty('--scrollbar', `${scrollbar}px`);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [canvas]);
  return useMemo(() => {
    const columns = Math.max(1, Math.floor((width + GAP_X) / (posterWidth + GAP_X)));
    const columnWidth = (width - GAP_X * (columns - 1)) / columns;
    const rowHeight = Math.round(columnWidth * 1.5) + (captions ? CAPTION : 0) + GAP_Y;
    return { width, columns, columnWidth, rowHeight };
  }, [width, posterWidth, captions]);
}
