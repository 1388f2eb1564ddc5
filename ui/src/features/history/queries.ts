import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import type { ChangeSetId, Subject } from '../../generated/bindings';
import { commands } from '../../lib/ipc';

/** Acts that one answer holds at most. */
const PAGE = 100;

export const historyQuery = (subject: Subject) =>
  infiniteQueryOptions({
    queryKey: ['history', 'entries', subject],
    queryFn: ({ pageParam }) => commands.historyEntries(subject, pageParam),
    initialPageParam: null as ChangeSetId | null,
    getNextPageParam: (last) => (last.length < PAGE ? undefined : last.at(-1)?.id),
    // Pages that were scrolled to are not kept for long: each change asks for all of them again.
    gcTime: 10_000,
  });

export const changesQuery = (id: ChangeSetId) =>
  queryOptions({
    queryKey: ['history', 'changes', id],
    queryFn: () => commands.historyChanges(id),
    gcTime: 60_000,
  });

export const binQuery = queryOptions({
  queryKey: ['history', 'bin'],
  queryFn: () => commands.historyBin(),
});

/** A step back or forth can touch anything, so everything shown is asked for again. */
export function useHistoryMutations() {
  const client = useQueryClient();
  return {
    undo: useMutation({ mutationFn: (id: ChangeSetId) => commands.historyUndo(id) }),
    undoLast: useMutation({ mutationFn: () => commands.historyUndoLast() }),
    redoLast: useMutation({ mutationFn: () => commands.historyRedoLast() }),
    readAnew: () => client.invalidateQueries(),
  };
}

export function useBinMutations() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries();
  return {
    restore: useMutation({
      mutationFn: (change: number) => commands.historyRestore(change),
      onSuccess,
    }),
    empty: useMutation({ mutationFn: () => commands.historyEmptyBin(), onSuccess }),
  };
}
