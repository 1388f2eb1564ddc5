import { useRef } from 'react';

/**
 * Saves one after the other, in the order they were asked for: a character typed right after its
 * performer belongs to the casting that the performer makes.
 */
export function useSaveQueue(settle: () => Promise<void>) {
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef(0);
  const latest = useRef(settle);
  latest.current = settle;
  return {
    isIdle: () => waiting.current === 0,
    /** Fails as the job does. */
    run: async (job: () => Promise<void>): Promise<void> => {
      waiting.current += 1;
      const done = turn.current.then(job);
      turn.current = done.then(
        () => {},
        () => {},
      );
      try {
        await done;
      } finally {
        waiting.current -= 1;
        if (waiting.current === 0) await latest.current();
      }
    },
  };
}
