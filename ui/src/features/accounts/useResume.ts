import { useRef, useState } from 'react';
import type { SessionUser, UserId } from '../../generated/bindings';
import { commands } from '../../lib/ipc';

export interface Resume {
  isAsking: boolean;
  /** Why the keyring did not help; null while it was not asked or is being asked. */
  problem: unknown;
  /** Asks the keyring behind the form; answers false when the password is needed after all. */
  ask: (id: UserId) => Promise<boolean>;
  /** The form is used: who comes out of the keyring now is not signed in any more. */
  drop: () => void;
}

/**
 * Signing in by the keyring, which may take half a minute and never holds up the form. It begins
 * when whoever was here before is out.
 */
export function useResume(ready: Promise<unknown>, onResumed: (user: SessionUser) => void): Resume {
  const [state, setState] = useState<{ isAsking: boolean; problem: unknown }>(idle);
  const turn = useRef(0);
  const isAsking = useRef(false);

  const settle = (mine: number, problem: unknown) => {
    if (turn.current !== mine) return;
    isAsking.current = false;
    setState({ isAsking: false, problem });
  };
  const ask = async (id: UserId) => {
    turn.current += 1;
    const mine = turn.current;
    isAsking.current = true;
    setState({ isAsking: true, problem: null });
    try {
      await ready;
      // The form was used meanwhile.
      if (turn.current !== mine) return true;
      const user = await commands.accountsResume(id);
      settle(mine, null);
      // Whoever the native side has signed in is signed in here, too.
      if (user) onResumed(user);
      return user !== null;
    } catch (error) {
      settle(mine, error);
      return true;
    }
  };
  const drop = () => {
    if (!isAsking.current) return;
    turn.current += 1;
    isAsking.current = false;
    setState(idle);
    // Where this is not heard, the keyring may still sign in; the form works all the same.
    commands.accountsKeepForm().catch(() => {});
  };
  return { ...state, ask, drop };
}

const idle = { isAsking: false, problem: null };
