import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { identityKeys } from '../features/identity/queries';
import { commands } from '../lib/ipc';
import { reportUnasked } from '../lib/uncaught';

/** The first pages have their data by then. */
const AFTER_SIGN_IN_MS = 5_000;
/** Whoever writes one thing often writes the next. */
const AFTER_WRITE_MS = 3_000;

/** Lets the library think about who may be the same, as long as somebody is signed in. */
export function useIdentity(): void {
  const client = useQueryClient();
  useEffect(() => thinkAfterWrites(client), [client]);
}

/** Thinks soon after the start and whenever writing has rested; the answer ends it. */
function thinkAfterWrites(client: QueryClient): () => void {
  let timer = 0;
  let isThinking = false;
  let isOver = false;
  const thinkIn = (ms: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(think, ms);
  };
  const think = async () => {
    // One thought at a time; what was written meanwhile is thought about after it.
    if (isThinking) return thinkIn(AFTER_WRITE_MS);
    isThinking = true;
    try {
      const isNews = await commands.identityRefresh();
      if (isNews && !isOver) await client.invalidateQueries({ queryKey: identityKeys.all });
    } catch (error) {
      if (!isOver) reportUnasked(error);
    } finally {
      isThinking = false;
    }
  };
  // Every write ends with queries that hold no longer, an import and a step back as well.
  const unsubscribe = client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'invalidate') return;
    if (event.query.queryKey[0] !== identityKeys.all[0]) thinkIn(AFTER_WRITE_MS);
  });
  thinkIn(AFTER_SIGN_IN_MS);
  return () => {
    isOver = true;
    clearTimeout(timer);
    unsubscribe();
  };
}
