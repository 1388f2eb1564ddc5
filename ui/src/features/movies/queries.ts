import {
  keepPreviousData,
  type QueryClient,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type {
  BulkEdit,
  MovieCard,
  MovieDraft,
  MovieEdit,
  MovieId,
  MovieRow,
  MovieSort,
  Vocabulary,
  Word,
} from '../../generated/bindings';
import { BLOCK, inOrder, useBlocks } from '../../lib/idBlocks';
import { commands, unpackIds } from '../../lib/ipc';
import { FIRST_SORT } from './sorting';

const movieKeys = {
  all: ['movies'] as const,
  ids: (sort: MovieSort, query: string) => [...movieKeys.all, 'ids', sort, query] as const,
  rail: (sort: MovieSort, query: string) => [...movieKeys.all, 'rail', sort, query] as const,
  cards: (ids: MovieId[]) => [...movieKeys.all, 'cards', ids] as const,
  lines: (ids: MovieId[]) => [...movieKeys.all, 'lines', ids] as const,
  page: (id: MovieId) => [...movieKeys.all, 'page', id] as const,
  also: (id: MovieId) => [...movieKeys.all, 'also', id] as const,
  attention: (id: MovieId) => [...movieKeys.all, 'attention', id] as const,
};

/** A preview waits this long for what is typed next. */
const PREVIEW_AFTER_MS = 150;

/** The ids of what a query finds, in order; an empty query finds every movie. */
export const movieIdsQuery = (sort: MovieSort, query: string) =>
  queryOptions({
    queryKey: movieKeys.ids(sort, query),
    queryFn: async () => unpackIds(await commands.searchIds(query, sort)),
    ...inOrder,
  });

/** Where its letters or decades begin; the grid does not wait for it. */
export const railQuery = (sort: MovieSort, query: string) =>
  queryOptions({
    queryKey: movieKeys.rail(sort, query),
    queryFn: () => commands.searchRail(query, sort),
    placeholderData: keepPreviousData,
  });

/** What the start has read already is not asked for again. */
export function seedMovies(client: QueryClient, ids: Uint32Array, firstCards: MovieCard[]): void {
  client.setQueryData(movieKeys.ids(FIRST_SORT, ''), ids);
  const block = [...ids.subarray(0, BLOCK)];
  const isWhole = block.every((id, place) => firstCards[place]?.id === id);
  if (isWhole) client.setQueryData(movieKeys.cards(block), firstCards);
}

export const moviePageQuery = (id: MovieId) =>
  queryOptions({
    queryKey: movieKeys.page(id),
    queryFn: () => commands.moviesPage(id),
    // What is gone gives way to a page that says so.
    throwOnError: true,
    gcTime: 60_000,
  });

/** Other movies of the same people; the page does not wait for them. */
export const alsoWithQuery = (id: MovieId) =>
  queryOptions({ queryKey: movieKeys.also(id), queryFn: () => commands.moviesAlsoWith(id) });

/** What does not add up about a movie. */
export const movieAttentionQuery = (id: MovieId) =>
  queryOptions({
    queryKey: movieKeys.attention(id),
    queryFn: () => commands.attentionItems({ movie: id }),
  });

export function useCounts() {
  return useQuery({
    queryKey: [...movieKeys.all, 'counts'],
    queryFn: () => commands.libraryCounts(),
  });
}

/** Cards of the window [first, last] and its neighbours; a movie seen before keeps its old card. */
export function useCards(
  ids: Uint32Array,
  first: number,
  last: number,
  seen: Map<MovieId, MovieCard>,
): (id: MovieId) => MovieCard | undefined {
  return useBlocks({
    ids,
    first,
    last,
    seen,
    keyOf: movieKeys.cards,
    load: commands.moviesCards,
    idOf: ({ id }) => id,
  });
}

/** Lines of the window [first, last] and its neighbours; their cards are kept as well. */
export function useLines(
  ids: Uint32Array,
  first: number,
  last: number,
  { lines, cards }: { lines: Map<MovieId, MovieRow>; cards: Map<MovieId, MovieCard> },
): (id: MovieId) => MovieRow | undefined {
  return useBlocks({
    ids,
    first,
    last,
    seen: lines,
    keyOf: movieKeys.lines,
    load: async (block) => {
      const rows = await commands.moviesRows(block);
      for (const { card } of rows) cards.set(card.id, card);
      return rows;
    },
    idOf: ({ card }) => card.id,
  });
}

export function useEditMovie(id: MovieId) {
  const client = useQueryClient();
  const { mutateAsync } = useMutation({
    mutationFn: (change: { id: MovieId; edit: MovieEdit }) =>
      commands.moviesEdit(change.id, change.edit),
    // A title shows on people, characters and in search as well.
    onSuccess: (changeSet) => (changeSet === null ? undefined : client.invalidateQueries()),
  });
  // A page that goes on to the next movie must not take what was typed on this one along.
  return { mutateAsync: (edit: MovieEdit) => mutateAsync({ id, edit }) };
}

export function useCreateMovie() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (draft: MovieDraft) => commands.moviesCreate(draft),
    onSuccess: () => client.invalidateQueries(),
  });
}

/** The page goes before it is asked for again: it would say that the movie is gone. */
export function useDeleteMovie(leave: () => Promise<void>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: MovieId) => commands.moviesDelete([id]),
    onSuccess: async () => {
      await leave();
      await client.invalidateQueries();
    },
  });
}

export function useDeleteMovies() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: MovieId[]) => commands.moviesDelete(ids),
    onSuccess: () => client.invalidateQueries(),
  });
}

export function useDuplicateMovie() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, title }: { id: MovieId; title: string }) =>
      commands.moviesDuplicate(id, title),
    onSuccess: () => client.invalidateQueries(),
  });
}

/** The people a text may mean. */
export const findPeople = (text: string) => commands.peopleOptions(text);

/** Words of a list that hold the text, those that begin with it first. */
export async function findWords(which: Vocabulary, text: string): Promise<Word[]> {
  const wanted = text.trim().toLocaleLowerCase();
  const place = ({ name }: Word) => name.toLocaleLowerCase().indexOf(wanted);
  const found = (await commands.vocabularyList(which)).filter((word) => place(word) >= 0);
  return found.sort((a, b) => Math.min(place(a), 1) - Math.min(place(b), 1));
}

/** What a change to many would do; the answer before stays while the next is on its way. */
export function useBulkPreview(ids: MovieId[], edit: BulkEdit | null) {
  return useQuery({
    // The same list all the while its dialog is open: its length is name enough.
    queryKey: [...movieKeys.all, 'bulk', ids.length, edit],
    queryFn: async ({ signal }) => {
      if (edit === null) return null;
      // It needs the library for itself: half a date is not asked about.
      await new Promise((resolve) => setTimeout(resolve, PREVIEW_AFTER_MS));
      signal.throwIfAborted();
      return commands.moviesBulkPreview(ids, edit);
    },
    enabled: edit !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}

export function useBulkEdit() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ ids, edit }: { ids: MovieId[]; edit: BulkEdit }) =>
      commands.moviesBulkEdit(ids, edit),
    onSuccess: (changeSet) => (changeSet === null ? undefined : client.invalidateQueries()),
  });
}
