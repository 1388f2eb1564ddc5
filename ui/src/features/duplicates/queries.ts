import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { MovieField, MovieId } from '../../generated/bindings';
import { commands } from '../../lib/ipc';

export const duplicatesQuery = queryOptions({
  queryKey: ['duplicates', 'groups'],
  queryFn: () => commands.moviesDuplicates(),
});

export const comparedQuery = (id: MovieId) =>
  queryOptions({
    queryKey: ['duplicates', 'movie', id],
    queryFn: () => commands.moviesPage(id),
    // The page asks when it opens. One of them goes by the merge, which the page has to outlive.
    gcTime: 60_000,
  });

interface Merge {
  gone: MovieId;
  keep: MovieId;
  take: MovieField[];
}

/** Two movies become one everywhere they show. */
export function useMergeMovies() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ gone, keep, take }: Merge) => commands.moviesMerge(gone, keep, take),
    onSuccess: () => client.invalidateQueries(),
  });
}
