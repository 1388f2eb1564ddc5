import { type RefObject, useEffect } from 'react';

const CURRENT = '[aria-current="page"], [data-within]';

/** Scrolls a list of places to the one that is open, each time another one is. */
export function useCurrentInView(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    let shown: Element | null = null;
    const follow = () => {
      const current = element.querySelector(CURRENT);
      if (current === shown) return;
      shown = current;
      current?.scrollIntoView({ block: 'nearest' });
    };
    follow();
    // Entries mark themselves, and those of saved views come when they have been read.
    const observer = new MutationObserver(follow);
    observer.observe(element, {
      attributeFilter: ['aria-current', 'data-within'],
      childList: true,
      subtree: true,
    });
    return () => observer.disconnect();
  }, [list]);
}
