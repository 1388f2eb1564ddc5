import { createHashHistory, type RouterHistory } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { later } from '../components/later';
import { seedMovies } from '../features/movies/queries';
import { useSettings } from '../features/settings/useSettings';
import type { Boot } from '../generated/bindings';
import { createQueryClient } from '../lib/queryClient';
import { Brand } from './Brand';
import { Providers } from './Providers';
import { SignedIn } from './SignedIn';
import { useWho } from './useWho';

const door = () => import('../features/accounts/door');
const FirstRun = later(async () => (await door()).FirstRun);
const SignIn = later(async () => (await door()).SignIn);

/** Reads what stands before the library, for a start without a session. */
export async function readDoor(): Promise<void> {
  await Promise.all([FirstRun.read(), SignIn.read()]);
}

interface AppProps {
  boot: Boot;
  /** The order of the grid, where the start has read it. */
  firstIds?: Uint32Array | null;
  /** Where the address lives; left out, it is the hash of the page. */
  history?: RouterHistory;
}

/** Nobody yet, somebody to sign in, or the library. */
export function App({ boot, firstIds, history: kept }: AppProps) {
  const [settings, changeSettings] = useSettings(boot.settings);
  const [history] = useState(() => kept ?? createHashHistory());
  const signedOut = useRef(() => {});
  const [client] = useState(() => {
    const made = createQueryClient(() => signedOut.current());
    if (boot.session && firstIds) seedMovies(made, firstIds, boot.firstCards);
    return made;
  });
  const who = useWho(boot, client, history);
  signedOut.current = who.onSignedOut;
  const { user, profiles, door } = who;

  return (
    <Providers client={client}>
      {user ? (
        <SignedIn
          key={user.id}
          user={user}
          who={who}
          boot={boot}
          settings={settings}
          changeSettings={changeSettings}
          history={history}
        />
      ) : profiles.length === 0 ? (
        <FirstRun brand={<Brand />} libraryFolder={boot.libraryFolder} onCreated={who.enter} />
      ) : (
        <SignIn
          brand={<Brand />}
          libraryFolder={boot.libraryFolder}
          profiles={profiles}
          {...door}
          onSignedIn={who.enter}
          onSignedInToAdd={who.enterToAdd}
        />
      )}
    </Providers>
  );
}
