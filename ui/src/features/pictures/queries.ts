import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChangeSetId, PictureOf } from '../../generated/bindings';
import { commands } from '../../lib/ipc';

export const pictureStateQuery = (of: PictureOf) =>
  queryOptions({
    queryKey: ['pictures', of],
    queryFn: () => commands.picturesState(of),
    gcTime: 10_000,
  });

export const droppedQuery = (token: number) =>
  queryOptions({
    queryKey: ['pictures', 'dropped', token],
    queryFn: () => commands.picturesMatch(token),
    // The files are read once; what was dropped before can be asked for no more.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });

/** An act on a picture; posters show on the grid, pages, search and lists. */
export function usePictureAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: () => Promise<ChangeSetId | null>) => act(),
    onSuccess: (changeSet) =>
      changeSet === null
        ? undefined
        : client.invalidateQueries({
            // What was dropped is not read again because it was taken.
            predicate: ({ queryKey }) => queryKey[1] !== 'dropped',
          }),
  });
}
