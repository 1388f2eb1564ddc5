import {
  type QueryClient,
  type QueryKey,
  queryOptions,
  type UseQueryResult,
  useMutation,
  useQueries,
  useQueryClient,
} from '@tanstack/react-query';
import type { MovieId, MovieMarks } from '../generated/bindings';
import { blocksAround } from './idBlocks';
import { commands } from './ipc';

/** What belongs to the signed-in person: an act on any of it may change the rest of it. */
export const ownKey = ['own'] as const;

const marksKey = [...ownKey, 'marks'] as const;

const unmarked = (id: MovieId): MovieMarks => ({
  id,
  favorite: false,
  seen: false,
  rating: null,
  onWatchlist: false,
});

/** Marks of the window [first, last] and its neighbours; a movie without any has none. */
export function useMarks(
  ids: Uint32Array,
  first: number,
  last: number,
): ReadonlyMap<MovieId, MovieMarks> {
  return useQueries({
    queries: blocksAround(ids, first, last).map((block) => ({
      queryKey: [...marksKey, block],
      queryFn: () => commands.diaryMarks(block),
      gcTime: 60_000,
    })),
    combine: byMovie,
  });
}

const byMovie = (blocks: UseQueryResult<MovieMarks[]>[]) =>
  new Map(blocks.flatMap(({ data }) => data ?? []).map((marks) => [marks.id, marks]));

/** Marks of one movie, for its page. */
export const movieMarksQuery = (id: MovieId) =>
  queryOptions({
    queryKey: [...marksKey, [id]],
    queryFn: () => commands.diaryMarks([id]),
    select: ([marks]) => marks ?? unmarked(id),
    gcTime: 60_000,
  });

/** What is shown of a movie's marks right now; nothing where it is not in view. */
export function shownMarks(client: QueryClient, id: MovieId): MovieMarks | undefined {
  for (const [key, marks] of client.getQueriesData<MovieMarks[]>({ queryKey: marksKey })) {
    if (marks && blockOf(key).includes(id)) {
      return marks.find((one) => one.id === id) ?? unmarked(id);
    }
  }
  return undefined;
}

/** What is on a movie: as it is shown, or else as it is kept. */
export async function marksOf(client: QueryClient, id: MovieId): Promise<MovieMarks> {
  const shown = shownMarks(client, id);
  if (shown) return shown;
  const [marks] = await commands.diaryMarks([id]);
  return marks ?? unmarked(id);
}

const blockOf = (key: QueryKey) => key.at(-1) as MovieId[];

/** Shows a change of marks before it is kept; answers how to show again what was there before. */
function showMarks(
  client: QueryClient,
  ids: readonly MovieId[],
  change: Partial<MovieMarks>,
): () => void {
  const wanted = new Set(ids);
  const before = client.getQueriesData<MovieMarks[]>({ queryKey: marksKey });
  for (const [key, marks] of before) {
    const changed = blockOf(key)
      .filter((id) => wanted.has(id))
      .map((id) => ({ ...(marks?.find((one) => one.id === id) ?? unmarked(id)), ...change }));
    if (!marks || changed.length === 0) continue;
    client.setQueryData(key, [...marks.filter(({ id }) => !wanted.has(id)), ...changed]);
  }
  return () => {
    for (const [key, marks] of before) client.setQueryData(key, marks);
  };
}

/** Movies that get other marks. */
interface Marking {
  ids: readonly MovieId[];
  change: Partial<MovieMarks>;
}

/** An act that marks movies: shown at once, and as before where it is refused. */
export function useMarking<Wanted, Answer>(
  act: (wanted: Wanted) => Promise<Answer>,
  markingOf: (wanted: Wanted) => Marking | null,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onMutate: async (wanted: Wanted) => {
      const marking = markingOf(wanted);
      if (!marking) return null;
      // An answer on its way would show what was there before.
      await client.cancelQueries({ queryKey: marksKey });
      return showMarks(client, marking.ids, marking.change);
    },
    onError: (_, __, showBefore) => showBefore?.(),
    onSettled: () => refreshOwn(client),
  });
}

/** After an act on one's own: everything that may show it is asked for again. */
export async function refreshOwn(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ownKey }),
    client.invalidateQueries({ queryKey: ['history'] }),
  ]);
}
