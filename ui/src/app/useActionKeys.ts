import { useEffect, useRef } from 'react';
import { actions } from '../lib/actions/catalogue';
import { pressedAction } from '../lib/actions/live';
import { useApp } from './appContext';
import { isTextField } from './contextMenu';

/** Runs the action whose keys are pressed. */
export function useActionKeys(): void {
  const { dialog } = useApp();
  const blocked = useRef(false);
  blocked.current = dialog !== null;

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = pressedAction(event, isTextField(event.target) || isLetterOfList(event));
      if (!action) return;
      // A dialog keeps the keys to itself, but it does not keep the window open.
      if (blocked.current && action.id !== 'lock') return;
      // What lies over a page has the keys of that page to itself.
      const isOfAll = actions[action.id].at === 'everywhere';
      if (!isOfAll && document.querySelector('[role="dialog"], [role="menu"]')) return;
      event.preventDefault();
      // A key held down is one wish: it must not take back a whole evening.
      if (!event.repeat) action.run();
    };
    // Before the grid sees it: its type-ahead and arrows must not take these keys.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}

/** Whether it goes to what begins with it, in a list that has the focus. */
function isLetterOfList({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  const isLetter = [...key].length === 1 && !ctrlKey && !metaKey && !altKey;
  const lists = '[role="grid"], [role="listbox"]';
  return isLetter && target instanceof Element && target.closest(lists) !== null;
}
