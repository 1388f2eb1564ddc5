import { useQueryClient } from '@tanstack/react-query';
import { type RouterHistory, RouterProvider } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { showToast } from '../components/Toasts';
import { useSignOut } from '../features/accounts/queries';
import { newCharactersMemory } from '../features/characters/charactersMemory';
import { useHistory } from '../features/history/useHistory';
import { newMatrixMemory } from '../features/matrix/matrixMemory';
import { newGridMemory } from '../features/movies/gridMemory';
import { newPeopleMemory } from '../features/people/peopleMemory';
import type { ChangeSettings } from '../features/settings/useSettings';
import { useExport } from '../features/transfer/useExport';
import { useImportJob } from '../features/transfer/useImportJob';
import type { Boot, PictureOf, SessionUser, Settings } from '../generated/bindings';
import { errorText } from '../lib/errors';
import { AppContext, type AppState, type DialogName } from './appContext';
import { createAppRouter } from './router';
import { useIdentity } from './useIdentity';
import { useImportNews } from './useImportNews';

interface SignedInProps {
  user: SessionUser;
  boot: Boot;
  settings: Settings;
  changeSettings: ChangeSettings;
  history: RouterHistory | undefined;
  onSignedOut: () => void;
}

/** Everything that lives as long as somebody is signed in, above the pages that come and go. */
export function SignedIn(props: SignedInProps) {
  const { user, boot, settings, changeSettings, history, onSignedOut } = props;
  const client = useQueryClient();
  const [router] = useState(() => createAppRouter(client, history));
  const [memory] = useState(newGridMemory);
  const [people] = useState(newPeopleMemory);
  const [characters] = useState(newCharactersMemory);
  const [matrix] = useState(newMatrixMemory);
  const [trail] = useState(() => new Map<number, string>());
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [newTitle, setNewTitle] = useState('');
  const [picture, setPicture] = useState<PictureOf | null>(null);
  const [menuOpen, setMenuOpen] = useState(false);
  const searchRef = useRef<HTMLInputElement>(null);
  const intl = useIntl();
  const signOut = useSignOut();
  const news = useImportNews(() => router.state.location.pathname === '/import');
  const job = useImportJob(news);
  const exporting = useExport();
  useIdentity();
  const undoing = useHistory((label, back) => {
    job.onStep(label, back);
    // A page whose movie went away or came back with the step is asked for again.
    router.invalidate();
  });

  const state: AppState = {
    user,
    boot,
    settings,
    changeSettings,
    memory,
    people,
    characters,
    matrix,
    trail,
    searchRef,
    dialog,
    setDialog: (name) => {
      setNewTitle('');
      setDialog(name);
    },
    newTitle,
    createMovie: (title) => {
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
    signOut: async () => {
      try {
        await signOut.mutateAsync();
      } catch (error) {
        showToast({ text: errorText(intl, error) });
        return;
      }
      router.history.replace('/');
      onSignedOut();
    },
  };
  return (
    <AppContext value={state}>
      <RouterProvider router={router} />
    </AppContext>
  );
}
