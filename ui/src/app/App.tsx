import type { RouterHistory } from '@tanstack/react-router';
import { useState } from 'react';
import { clearToasts } from '../components/Toasts';
import { FirstRun } from '../features/accounts/FirstRun';
import { SignIn } from '../features/accounts/SignIn';
import { seedMovies } from '../features/movies/queries';
import { useSettings } from '../features/settings/useSettings';
import type { Boot, SessionUser } from '../generated/bindings';
import { createQueryClient } from '../lib/queryClient';
import { Brand } from './Brand';
import { Providers } from './Providers';
import { SignedIn } from './SignedIn';

interface AppProps {
  boot: Boot;
  /** The order of the grid, where the start has read it. */
  firstIds?: Uint32Array | null;
  /** Where the address lives; left out, it is the hash of the page. */
  history?: RouterHistory;
}

/** Nobody yet, somebody to sign in, or the library. */
export function App({ boot, firstIds, history }: AppProps) {
  const [user, setUser] = useState(boot.session);
  const [profiles, setProfiles] = useState(boot.profiles);
  const [settings, changeSettings] = useSettings(boot.settings);
  const [client] = useState(() => {
    const made = createQueryClient(() => onSignedOut());
    if (boot.session && firstIds) seedMovies(made, firstIds, boot.firstCards);
    return made;
  });

  const onCreated = (created: SessionUser) => {
    setProfiles([...profiles, { username: created.username }]);
    setUser(created);
  };
  const onSignedOut = () => {
    setUser(null);
    client.clear();
    clearToasts();
  };

  return (
    <Providers client={client}>
      {user ? (
        <SignedIn
          key={user.id}
          user={user}
          boot={boot}
          settings={settings}
          changeSettings={changeSettings}
          history={history}
          onSignedOut={onSignedOut}
        />
      ) : profiles.length === 0 ? (
        <FirstRun brand={<Brand />} libraryFolder={boot.libraryFolder} onCreated={onCreated} />
      ) : (
        <SignIn
          brand={<Brand />}
          libraryFolder={boot.libraryFolder}
          profiles={profiles}
          onSignedIn={setUser}
        />
      )}
    </Providers>
  );
}
