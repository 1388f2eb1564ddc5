import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MovieId, NewCasting } from '../../../generated/bindings';
import { commands } from '../../../lib/ipc';
import { castingsOf, type Decisions } from './pastedRows';

/** What was pasted for a movie, and what was decided about its lines. */
export interface PasteDraft {
  text: string;
  /** Its lines are shown as they are read, and not the text. */
  isRead: boolean;
  decisions: Decisions;
}

export const NO_DRAFT: PasteDraft = { text: '', isRead: false, decisions: new Map() };

/**
 * A dialog that is closed before its lines were added loses nothing. The draft lies with what the
 * library answered: it goes with that when somebody else signs in.
 */
export function usePasteDraft(movie: MovieId) {
  const client = useQueryClient();
  const queryKey = ['casting', 'draft', movie];
  return {
    recall: () => client.getQueryData<PasteDraft>(queryKey) ?? NO_DRAFT,
    keep: (draft: PasteDraft) => {
      client.setQueryDefaults(queryKey, { gcTime: Number.POSITIVE_INFINITY });
      client.setQueryData(queryKey, draft);
    },
  };
}

/** Lines, and the castings of the movie they are compared with. Not kept: it is asked for once. */
export function useReadPasted(movie: MovieId) {
  return useMutation({
    mutationFn: async (text: string) => {
      const [lines, rows] = await Promise.all([
        commands.castingReadPasted(movie, text),
        commands.castingRows({ of: 'movie', id: movie }),
      ]);
      return { lines, there: castingsOf(rows) };
    },
  });
}

export function useAddPasted(movie: MovieId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (castings: NewCasting[]) => commands.castingAdd(movie, null, castings),
    // New people and characters show everywhere.
    onSuccess: ({ changeSet }) => (changeSet === null ? undefined : client.invalidateQueries()),
  });
}
