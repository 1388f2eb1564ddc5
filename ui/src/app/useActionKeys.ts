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
      const action = pressedAction(event, isTextField(event.target));
      if (!action || blocked.current) return;
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
