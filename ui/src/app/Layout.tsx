import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Toasts } from '../components/Toasts';
import { AboutDialog } from './AboutDialog';
import { useApp } from './appContext';
import styles from './Layout.module.css';
import { NewMovie } from './NewMovie';
import { Pictures } from './Pictures';
import { CommandPalette } from './palette/CommandPalette';
import { ShortcutsDialog } from './ShortcutsDialog';
import { Sidebar } from './Sidebar';
import { useActionKeys } from './useActionKeys';
import { useAppActions } from './useAppActions';

/** The frame around every page. */
export function Layout() {
  const { dialog, setDialog } = useApp();
  useAppActions();
  useActionKeys();
  const main = useFocusOnPageChange();
  return (
    <div className={styles.app}>
      <Sidebar />
      <main ref={main} className={styles.main}>
        <Outlet />
      </main>
      <Toasts />
      <ShortcutsDialog />
      <AboutDialog />
      {dialog === 'palette' && <CommandPalette onClose={() => setDialog(null)} />}
      <NewMovie />
      <Pictures />
    </div>
  );
}

/** A new page is announced by its heading; back in the grid, the card left behind takes over. */
function useFocusOnPageChange() {
  const { memory } = useApp();
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  useEffect(() => {
    if (path === undefined || (path === '/' && memory.focusedId !== null)) return;
    // Stepping from movie to movie stays on the button that steps.
    if (document.activeElement?.closest('[data-keeps-focus]')) return;
    main.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [path, memory]);
  return main;
}
