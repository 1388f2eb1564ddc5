import { useEffect, useRef } from 'react';

/** What keys without Ctrl do on a page, by the key in small letters. */
type PageKeys = Record<string, () => void>;

/** The plain keys of a page, wherever on it the focus is but where text is written. */
export function usePageKeys(keys: PageKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.repeat || event.defaultPrevented) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const act = latest.current[event.key.toLowerCase()];
      if (!act || isWriting(event.target)) return;
      // What lies over the page has the keys to itself.
      if (document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]')) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Where a key is a letter, or goes to what begins with it. */
function isWriting(target: EventTarget | null): boolean {
  const writes = 'input:not([type="range"]), textarea, [contenteditable], [role="grid"], fieldset';
  return target instanceof Element && target.closest(writes) !== null;
}
