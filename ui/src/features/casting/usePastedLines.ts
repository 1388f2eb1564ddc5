import { useEffect, useRef } from 'react';

/** Hears of several lines that are pasted anywhere on the page; one line is text for its field. */
export function usePastedLines(onLines: (text: string) => void): void {
  const latest = useRef(onLines);
  latest.current = onLines;
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      // A dialog has a field of its own for it.
      if (document.querySelector('[role="dialog"]')) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.split(/\r?\n/).filter((line) => line.trim() !== '').length < 2) return;
      event.preventDefault();
      latest.current(text);
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, []);
}
