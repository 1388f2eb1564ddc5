import { useQueryClient } from '@tanstack/react-query';
import { type RouterHistory, RouterProvider } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { showToast } from '../components/Toasts';
import { useHistory } from '../features/history/useHistory';
import type { ChangeSettings } from '../features/settings/useSettings';
import { useExport } from '../features/transfer/useExport';
import { useImportJob } from '../features/transfer/useImportJob';
import type { Boot, PictureOf, SessionUser, Settings } from '../generated/bindings';
import { errorText, toIpcError } from '../lib/errors';
import { commands } from '../lib/ipc';
import { AppContext, type AppState, type DialogName } from './appContext';
import { createAppRouter } from './router';
import { useIdentity } from './useIdentity';
import { useIdleLock } from './useIdleLock';
import { useImportNews } from './useImportNews';
import type { Who } from './useWho';

interface SignedInProps {
  user: SessionUser;
  who: Who;
  boot: Boot;
  settings: Settings;
  changeSettings: ChangeSettings;
  history: RouterHistory;
}

/** Everything that lives as long as somebody is signed in, above the pages that come and go. */
export function SignedIn(props: SignedInProps) {
  const { user, who, boot, settings, changeSettings, history } = props;
  const client = useQueryClient();
  const [router] = useState(() => createAppRouter(client, history));
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [newTitle, setNewTitle] = useState('');
  const [picture, setPicture] = useState<PictureOf | null>(null);
  const [menuOpen, setMenuOpen] = useState(false);
  const searchRef = useRef<HTMLInputElement>(null);
  const intl = useIntl();
  const news = useImportNews(() => router.state.location.pathname === '/import');
  const job = useImportJob(news);
  const exporting = useExport();
  useIdentity();
  useIdleLock({
    minutes: settings.lockAfterMinutes,
    isHeld: ['reading', 'importing'].includes(job.state.step) || exporting.progress !== null,
    lock: who.lock,
  });
  const undoing = useHistory((label, back) => {
    job.onStep(label, back);
    // A page whose movie went away or came back with the step is asked for again.
    router.invalidate();
  });

  const signOut = async (end: () => Promise<unknown>) => {
    try {
      await who.signOut(end);
    } catch (error) {
      if (toIpcError(error).code === 'signedOut') who.onSignedOut();
      else showToast({ text: errorText(intl, error) });
    }
  };
  const state: AppState = {
    user,
    boot,
    settings,
    changeSettings,
    place: who.place,
    ...who.place,
    searchRef,
    dialog,
    setDialog: (name) => {
      setNewTitle('');
      setDialog(name);
    },
    newTitle,
    beginMovie: (title) => {
      setNewTitle(title);
      setDialog('new');
    },
    picture,
    setPicture,
    menuOpen,
    setMenuOpen,
    job,
    exporting,
    undoing,
    setUser: who.setUser,
    lock: who.lock,
    switchProfile: who.switchProfile,
    signOut: () => signOut(commands.accountsSignOut),
    signOutEverywhere: () => signOut(commands.accountsSignOutEverywhere),
  };
  return (
    <AppContext value={state}>
      <RouterProvider router={router} />
    </AppContext>
  );
}
