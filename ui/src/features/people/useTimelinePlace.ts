import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { nearestYear } from './years';

/** Of a year that only just shows, this much must be seen for it to count. */
const SEEN = 24;
/** Room between what sticks to the top and the year jumped to: less than parts it from the last. */
const ROOM = 14;

export interface TimelinePlace {
  /** The years in view, both ends included. */
  first: number;
  last: number;
  /** The one year the person is at: the one jumped to, or else the first in view. */
  at: number;
}

interface TimelinePlaceOptions {
  scroller: RefObject<HTMLElement | null>;
  /** Lies above the timeline and may stick to the top; the years scroll away under it. */
  head: RefObject<HTMLElement | null>;
  /** The years of the timeline that is shown, in order. */
  years: readonly number[];
}

/** Where in a career the page is scrolled to, and the way to another year. */
export function useTimelinePlace({ scroller, head, years }: TimelinePlaceOptions) {
  const [place, setPlace] = useState<TimelinePlace | null>(null);
  // At the end of the page the year jumped to cannot come to the top; it is the place all the same.
  const aimed = useRef<{ year: number; top: number } | null>(null);

  const look = useCallback(() => {
    const page = scroller.current;
    if (!page) return;
    const box = page.getBoundingClientRect();
    const top = Math.max(box.top, head.current?.getBoundingClientRect().bottom ?? 0);
    const seen: number[] = [];
    for (const element of page.querySelectorAll<HTMLElement>('[data-year]')) {
      const year = element.getBoundingClientRect();
      if (year.bottom > top + SEEN && year.top < box.bottom - SEEN) {
        seen.push(Number(element.dataset.year));
      }
    }
    const [first] = seen;
    if (aimed.current && Math.abs(aimed.current.top - page.scrollTop) > 1) aimed.current = null;
    setPlace((before) => {
      if (first === undefined) return null;
      const next = { first, last: seen.at(-1) ?? first, at: aimed.current?.year ?? first };
      const same =
        before?.first === next.first && before.last === next.last && before.at === next.at;
      return same ? before : next;
    });
  }, [scroller, head]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other years are the occasion, they are read from the page
  useEffect(() => {
    const page = scroller.current;
    if (!page) return;
    let frame = 0;
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    const observer = new ResizeObserver(soon);
    observer.observe(page);
    page.addEventListener('scroll', soon, { passive: true });
    soon();
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      page.removeEventListener('scroll', soon);
    };
  }, [scroller, look, years]);

  const jump = (wanted: number) => {
    const page = scroller.current;
    const year = nearestYear(years, wanted);
    const target = page?.querySelector(`[data-year="${year}"]`);
    if (!page || !target || year === null) return;
    const sticks = head.current && getComputedStyle(head.current).position === 'sticky';
    const covered = sticks ? (head.current?.offsetHeight ?? 0) : 0;
    const distance = target.getBoundingClientRect().top - page.getBoundingClientRect().top;
    page.scrollTo({ top: page.scrollTop + distance - covered - ROOM, behavior: 'instant' });
    aimed.current = { year, top: page.scrollTop };
    look();
  };
  return { place, jump };
}
