import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { focusToasts } from '../components/Toasts';
import { useApp } from './appContext';
import { isTextField } from './contextMenu';
import { type ActionId, shortcuts } from './shortcuts';

/** Listens for the keys that work on every page. */
export function useShortcuts(): void {
  const app = useApp();
  const router = useRouter();
  const navigate = useNavigate();
  const actions: Record<ActionId, () => void> = {
    search: () => {
      app.searchRef.current?.focus();
      app.searchRef.current?.select();
    },
    new: () => app.setDialog('new'),
    import: () => navigate({ to: '/import' }),
    undo: app.undoing.undoLast,
    redo: app.undoing.redoLast,
    menu: () => app.setMenuOpen(true),
    shortcuts: () => app.setDialog('shortcuts'),
    messages: focusToasts,
    lock: app.lock,
    back: () => router.history.back(),
    forward: () => router.history.forward(),
  };
  const latest = useRef({ actions, blocked: false });
  latest.current = { actions, blocked: app.dialog !== null };

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const found = shortcuts.find((shortcut) => shortcut.matches?.(event));
      if (!found?.action) return;
      // A dialog keeps the keys to itself, but it does not keep the window open.
      if (latest.current.blocked && found.action !== 'lock') return;
      if (found.notInText && isTextField(event.target)) return;
      event.preventDefault();
      // A key held down is one wish: it must not take back a whole evening.
      if (event.repeat) return;
      latest.current.actions[found.action]();
    };
    // Before the grid sees it: its type-ahead and arrows must not take these keys.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
