import { type RefObject, useLayoutEffect, useState } from 'react';

/** How wide the cards or lines may be, in CSS pixels. */
export function useCanvasWidth(canvas: RefObject<HTMLElement | null>, knownWidth: number): number {
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
      const shelf = element.closest<HTMLElement>('[data-shelf]');
      shelf?.style.setProperty('--scrollbar', `${scrollbar}px`);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [canvas]);
  return width;
}
