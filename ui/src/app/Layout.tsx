import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { later } from '../components/later';
import { useApp } from './appContext';
import styles from './Layout.module.css';
import { Pictures } from './Pictures';
import { Sidebar } from './Sidebar';
import { useActionKeys } from './useActionKeys';
import { useAppActions } from './useAppActions';

const ToastRegion = later(async () => (await import('../components/ToastRegion')).ToastRegion);
const overlays = () => import('./overlays');
const AboutDialog = later(async () => (await overlays()).AboutDialog);
const CommandPalette = later(async () => (await overlays()).CommandPalette);
const NewMovie = later(async () => (await overlays()).NewMovie);
const ShortcutsDialog = later(async () => (await overlays()).ShortcutsDialog);

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
      <ToastRegion />
      {dialog === 'shortcuts' && <ShortcutsDialog />}
      {dialog === 'about' && <AboutDialog />}
      {dialog === 'palette' && <CommandPalette onClose={() => setDialog(null)} />}
      {dialog === 'new' && <NewMovie />}
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
