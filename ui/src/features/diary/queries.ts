import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { DiaryPlace, MovieId, WatchEntry, WatchId } from '../../generated/bindings';
import { inOrder } from '../../lib/idBlocks';
import { commands, unpackIds } from '../../lib/ipc';
import { ownKey, refreshOwn, useMarking } from '../../lib/marks';

const diaryKeys = {
  all: [...ownKey, 'diary'] as const,
  movie: (id: MovieId) => [...diaryKeys.all, 'movie', id] as const,
  list: () => [...diaryKeys.all, 'list'] as const,
  month: (month: Month) => [...diaryKeys.all, 'month', month] as const,
  watchlist: () => [...diaryKeys.all, 'watchlist'] as const,
  counts: () => [...diaryKeys.all, 'counts'] as const,
};

/** A month of the calendar; `month` from 1 to 12. */
export interface Month {
  year: number;
  month: number;
}

/** A movie's part of the diary. */
export const movieDiaryQuery = (id: MovieId) =>
  queryOptions({
    queryKey: diaryKeys.movie(id),
    queryFn: () => commands.diaryOfMovie(id),
    gcTime: 60_000,
  });

/** All entries, the last day first. */
export const diaryListQuery = infiniteQueryOptions({
  queryKey: diaryKeys.list(),
  queryFn: ({ pageParam }) => commands.diaryList(pageParam),
  initialPageParam: null as DiaryPlace | null,
  getNextPageParam: ({ next }) => next,
  // Pages that were scrolled to are not kept for long: each change asks for all of them again.
  gcTime: 10_000,
});

/** The entries of a month; those of the month before stay while these are on their way. */
export const diaryMonthQuery = (month: Month) =>
  queryOptions({
    queryKey: diaryKeys.month(month),
    queryFn: () => commands.diaryMonth(month.year, month.month),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });

/** Every movie that is to be watched, the last added first. */
export const watchlistQuery = queryOptions({
  queryKey: diaryKeys.watchlist(),
  queryFn: async () => unpackIds(await commands.diaryWatchlist()),
  ...inOrder,
  gcTime: 60_000,
});

export function useDiaryCounts() {
  return useQuery({ queryKey: diaryKeys.counts(), queryFn: () => commands.diaryCounts() });
}

export interface Rating {
  movies: MovieId[];
  /** Half stars, 1 to 10; null takes it away. */
  rating: number | null;
}

export function useRate() {
  return useMarking(
    ({ movies, rating }: Rating) => commands.diaryRate(movies, rating),
    ({ movies, rating }) => ({ ids: movies, change: { rating } }),
  );
}

export function useListToWatch() {
  return useMarking(
    ({ movies, onWatchlist }: { movies: MovieId[]; onWatchlist: boolean }) =>
      onWatchlist
        ? commands.diaryAddToWatchlist(movies)
        : commands.diaryRemoveFromWatchlist(movies),
    ({ movies, onWatchlist }) => ({ ids: movies, change: { onWatchlist } }),
  );
}

/** Writes an entry without a day for those that have none, or takes all of theirs out. */
export function useMarkSeen() {
  return useMarking(
    ({ movies, seen }: { movies: MovieId[]; seen: boolean }) =>
      seen ? commands.diaryMarkSeen(movies) : commands.diaryMarkUnseen(movies),
    ({ movies, seen }) => ({ ids: movies, change: { seen } }),
  );
}

export function useAddWatch() {
  return useMarking(
    ({ movie, entry }: { movie: MovieId; entry: WatchEntry }) =>
      commands.diaryAddWatch(movie, entry),
    ({ movie }) => ({ ids: [movie], change: { seen: true } }),
  );
}

export function useEditWatch() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, entry }: { id: WatchId; entry: WatchEntry }) =>
      commands.diaryEditWatch(id, entry),
    onSettled: () => refreshOwn(client),
  });
}

export function useRemoveWatch() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: WatchId) => commands.diaryRemoveWatch(id),
    onSettled: () => refreshOwn(client),
  });
}
