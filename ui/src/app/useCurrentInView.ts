import { type RefObject, useEffect } from 'react';

const CURRENT = '[aria-current="page"], [data-within]';

/** Scrolls a list of places to the one that is open, each time another one is or there is less room. */
export function useCurrentInView(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    let shown: Element | null = null;
    const show = () => {
      shown = element.querySelector(CURRENT);
      shown?.scrollIntoView({ block: 'nearest' });
    };
    // Entries mark themselves, and those of saved views come when they have been read.
    const marks = new MutationObserver(() => {
      if (element.querySelector(CURRENT) !== shown) show();
    });
    marks.observe(element, {
      attributeFilter: ['aria-current', 'data-within'],
      childList: true,
      subtree: true,
    });
    const room = new ResizeObserver(show);
    room.observe(element);
    return () => {
      marks.disconnect();
      room.disconnect();
    };
  }, [list]);
}
