import { type RefObject, useEffect, useRef } from 'react';

export const POSTER_MIN = 112;
export const POSTER_MAX = 208;
export const POSTER_STEP = 8;

/** Ctrl and the wheel over the grid make the posters larger or smaller. */
export function usePosterZoom(
  scroller: RefObject<HTMLElement | null>,
  posterWidth: number,
  onPosterWidth: (width: number) => void,
) {
  const latest = useRef({ posterWidth, onPosterWidth });
  latest.current = { posterWidth, onPosterWidth };
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey || event.deltaY === 0) return;
      // Without this the whole page would zoom; React's own wheel listener may not refuse.
      event.preventDefault();
      const now = latest.current;
      const wanted = now.posterWidth - Math.sign(event.deltaY) * POSTER_STEP;
      now.onPosterWidth(Math.min(POSTER_MAX, Math.max(POSTER_MIN, wanted)));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [scroller]);
}
