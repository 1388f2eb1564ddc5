import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

/**
 * Where the focus goes when what had it went away, so that the keyboard need not start anew.
 * The answer is for the element around all that may go.
 */
export function useFocusFallback(fallback: RefObject<HTMLElement | null>) {
  const isWithin = useRef(false);
  useEffect(() => {
    // A dialog that closes gives the focus back within a frame; after that nobody else will.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (!isWithin.current || document.activeElement !== document.body) return;
        fallback.current?.focus({ preventScroll: true });
      });
    });
    return () => cancelAnimationFrame(frame);
  });
  return {
    onFocus: () => {
      isWithin.current = true;
    },
    // What is removed tells no blur; a click on nothing does, and means it.
    onBlur: (event: FocusEvent) => {
      if (event.relatedTarget === null) isWithin.current = false;
    },
  };
}
