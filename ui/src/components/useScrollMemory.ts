import { useRouter } from '@tanstack/react-router';
import type { VirtualItem } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useState } from 'react';

/** How far something is scrolled, and for a virtual list how high its rows were. */
interface Place {
  top: number;
  rows: VirtualItem[];
}

/** By the entry of the window's history; a page that is opened anew has a new one. */
const places = new Map<string, Place>();

function placeOf(router: ReturnType<typeof useRouter>): Place {
  const entry = router.state.location.state.__TSR_key;
  const place = places.get(entry ?? '') ?? { top: 0, rows: [] };
  if (entry !== undefined) places.set(entry, place);
  return place;
}

/** The place a list had when this entry of the history was left, for the list to keep up. */
export function useScrollPlace(): Place {
  const router = useRouter();
  const [place] = useState(() => placeOf(router));
  return place;
}

/** Shows a page where it was left on the way back, and from its top when it is opened anew. */
export function useScrollMemory(page: RefObject<HTMLElement | null>, subject: number): void {
  const router = useRouter();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another subject is the occasion, on the same page
  useLayoutEffect(() => {
    const element = page.current;
    if (!element) return;
    const place = placeOf(router);
    const { top } = place;
    const show = () => element.scrollTo({ top, behavior: 'instant' });
    show();
    // Tabs and the like have their height only after a second pass, still before the paint.
    const frame = requestAnimationFrame(show);
    const keep = () => {
      place.top = element.scrollTop;
    };
    element.addEventListener('scroll', keep, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', keep);
    };
  }, [router, page, subject]);
}
