import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Vocabulary } from '../../generated/bindings';
import { commands } from '../../lib/ipc';

export const wordsQuery = (which: Vocabulary) =>
  queryOptions({
    queryKey: ['vocabulary', 'words', which],
    queryFn: () => commands.vocabularyList(which),
  });

/** A word stands on movies and people, in search and in the history: all is asked for again. */
export function useVocabularyMutations(which: Vocabulary) {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries();
  return {
    rename: useMutation({
      mutationFn: ({ id, name }: { id: number; name: string }) =>
        commands.vocabularyRename(which, id, name),
      onSuccess,
    }),
    merge: useMutation({
      mutationFn: ({ gone, keep }: { gone: number; keep: number }) =>
        commands.vocabularyMerge(which, gone, keep),
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: (id: number) => commands.vocabularyDelete(which, id),
      onSuccess,
    }),
  };
}
