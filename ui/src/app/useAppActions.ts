import { useNavigate, useRouter } from '@tanstack/react-router';
import { focusToasts } from '../components/Toasts';
import { useActions } from '../lib/actions/live';
import { useApp } from './appContext';

/** What can be done on every page. */
export function useAppActions(): void {
  const app = useApp();
  const router = useRouter();
  const navigate = useNavigate();
  useActions({
    search: () => {
      app.searchRef.current?.focus();
      app.searchRef.current?.select();
    },
    palette: () => app.setDialog('palette'),
    new: () => app.beginMovie(''),
    import: () => navigate({ to: '/import' }),
    export: app.exporting.run,
    undo: app.undoing.undoLast,
    redo: app.undoing.redoLast,
    movies: () => navigate({ to: '/', search: app.memory.sort }),
    people: () => navigate({ to: '/people' }),
    characters: () => navigate({ to: '/characters' }),
    vocabulary: () => navigate({ to: '/vocabulary' }),
    duplicates: () => navigate({ to: '/duplicates' }),
    same: () => navigate({ to: '/same' }),
    favorites: () => navigate({ to: '/favorites' }),
    diary: () => navigate({ to: '/diary' }),
    watchlist: () => navigate({ to: '/watchlist' }),
    together: () => navigate({ to: '/together' }),
    attention: () => navigate({ to: '/attention' }),
    history: () => navigate({ to: '/history' }),
    bin: () => navigate({ to: '/bin' }),
    back: () => router.history.back(),
    forward: () => router.history.forward(),
    menu: () => app.setMenuOpen(true),
    messages: focusToasts,
    dark: () => app.changeSettings({ theme: 'dark' }),
    light: () => app.changeSettings({ theme: 'light' }),
    system: () => app.changeSettings({ theme: 'system' }),
    shortcuts: () => app.setDialog('shortcuts'),
    about: () => app.setDialog('about'),
    profile: () => navigate({ to: '/profile' }),
    switchProfile: app.switchProfile,
    lock: app.lock,
    signOut: app.signOut,
  });
}
