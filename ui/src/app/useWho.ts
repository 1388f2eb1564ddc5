import type { QueryClient } from '@tanstack/react-query';
import type { RouterHistory } from '@tanstack/react-router';
import { useState } from 'react';
import { clearToasts } from '../components/Toasts';
import type { Boot, Profile, SessionUser, UserId } from '../generated/bindings';
import { commands } from '../lib/ipc';
import { newPlace, type Place } from './place';

/** What is typed when the window is locked is kept first; nothing else is waited for. */
const LONGEST_WAIT_MS = 2_000;

/** How the sign-in page opens. */
interface Door {
  first: UserId | null;
  locked: UserId | null;
  resumes: boolean;
  /** Over when whoever was here is signed out. */
  ready: Promise<unknown>;
}

export interface Who {
  user: SessionUser | null;
  setUser: (user: SessionUser) => void;
  profiles: Profile[];
  door: Door;
  place: Place;
  enter: (user: SessionUser) => void;
  /** The same for the owner, who comes to add a profile. */
  enterToAdd: (user: SessionUser) => void;
  /** Signs out by the given command, whose failure keeps the person where they are. */
  signOut: (end: () => Promise<unknown>) => Promise<void>;
  /** Covers the page at once; the password of the same person leads back to the same place. */
  lock: () => void;
  /** The same for somebody else: their tile is chosen. */
  switchProfile: () => void;
  /** The native side says that nobody is signed in. */
  onSignedOut: () => void;
}

/** Who is signed in, and how one comes and goes. */
export function useWho(boot: Boot, client: QueryClient, history: RouterHistory): Who {
  const [user, setUser] = useState(boot.session);
  const [profiles, setProfiles] = useState(boot.profiles);
  const [door, setDoor] = useState<Door>({
    first: boot.lastProfile,
    locked: null,
    resumes: true,
    ready: Promise.resolve(),
  });
  const [here, setHere] = useState({ id: boot.session?.id ?? null, place: newPlace() });

  const readProfiles = async () => {
    try {
      setProfiles((await commands.boot()).profiles);
    } catch {
      // The tiles that are known will do.
    }
  };
  const leave = (next: Partial<Door>) => {
    setUser(null);
    setDoor({ first: null, locked: null, resumes: false, ready: Promise.resolve(), ...next });
    clearToasts();
  };
  const cover = (first: UserId | null) => {
    if (!user) return;
    const end = async () => {
      // A field that went with its page is kept after that.
      await pause();
      await settled(client);
      client.clear();
      await readProfiles();
      await commands.accountsLock();
    };
    leave({ first, locked: user.id, ready: end().catch(() => {}) });
  };

  const enter = (entering: SessionUser): Place => {
    // What was said about a change that was kept meanwhile.
    clearToasts();
    setUser(entering);
    if (here.id === entering.id) return here.place;
    // Nobody comes to where somebody else was.
    if (here.id !== null) history.replace('/');
    const place = newPlace();
    setHere({ id: entering.id, place });
    return place;
  };

  return {
    user,
    setUser,
    profiles,
    door,
    place: here.place,
    enter,
    enterToAdd: (entering) => {
      enter(entering).addsProfile = true;
      history.replace('/profile');
    },
    signOut: async (end) => {
      await end();
      await readProfiles();
      history.replace('/');
      setHere({ id: null, place: newPlace() });
      leave({ first: user?.id ?? null });
      client.clear();
    },
    lock: () => cover(user?.id ?? null),
    switchProfile: () => cover(profiles.find(({ id }) => id !== user?.id)?.id ?? null),
    onSignedOut: () => {
      // Late answers to who is gone already.
      if (!user) return;
      leave({ first: user.id });
      client.clear();
    },
  };
}

const pause = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits for what is being written. */
async function settled(client: QueryClient): Promise<void> {
  const end = performance.now() + LONGEST_WAIT_MS;
  while (client.isMutating() > 0 && performance.now() < end) await pause(20);
}
