import {
  type QueryClient,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { SavedView, Shelf, ViewCount, ViewId } from '../../generated/bindings';
import { commands } from '../../lib/ipc';

const keys = {
  list: ['views', 'list'] as const,
  counts: ['views', 'counts'] as const,
};

/** The first posters come before the counts, and several changes in a row are counted once. */
const COUNT_AFTER_MS = 400;

export const viewsQuery = queryOptions({
  queryKey: keys.list,
  queryFn: () => commands.viewsList(),
});

/** What a view is called; nothing while that is not known. */
export function useViewName(id: ViewId | undefined): string | undefined {
  const { data } = useQuery({
    ...viewsQuery,
    select: (views) => views.find((view) => view.id === id)?.name,
  });
  return data;
}

/** How many movies each view shows; those of before stay until the new ones are there. */
export function useViewCounts(isWanted: boolean): Map<ViewId, ViewCount> | undefined {
  const { data } = useQuery({
    queryKey: keys.counts,
    queryFn: async ({ signal }) => {
      await new Promise((resolve) => setTimeout(resolve, COUNT_AFTER_MS));
      signal.throwIfAborted();
      return commands.viewsCounts();
    },
    select: byId,
    enabled: isWanted,
  });
  return data;
}

const byId = (counts: ViewCount[]) => new Map(counts.map((count) => [count.id, count]));

/** Each is a step of its own in the history; what it shows of the views is asked for again. */
export function useViewMutations() {
  const client = useQueryClient();
  const onSuccess = () => readAnew(client);
  return {
    create: useMutation({
      mutationFn: ({ name, shelf }: { name: string; shelf: Shelf }) =>
        commands.viewsCreate(name, shelf),
      onSuccess,
    }),
    rename: useMutation({
      mutationFn: ({ id, name }: { id: ViewId; name: string }) => commands.viewsRename(id, name),
      onSuccess,
    }),
    change: useMutation({
      mutationFn: ({ id, shelf }: { id: ViewId; shelf: Shelf }) => commands.viewsChange(id, shelf),
      onSuccess,
    }),
    setDefault: useMutation({
      mutationFn: (id: ViewId | null) => commands.viewsSetDefault(id),
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: (id: ViewId) => commands.viewsDelete(id),
      onSuccess,
    }),
  };
}

/** Moving shows at once; the library hears of one move after the other and is read at their end. */
export function useMoveView() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: ['views', 'move'],
    scope: { id: 'views' },
    mutationFn: ({ id, place }: { id: ViewId; place: number }) => commands.viewsMove(id, place),
    onMutate: async ({ id, place }) => {
      await client.cancelQueries({ queryKey: keys.list });
      client.setQueryData(keys.list, (views: SavedView[] = []) => moved(views, id, place));
    },
    onSettled: () => {
      const isLast = client.isMutating({ mutationKey: ['views', 'move'] }) === 1;
      return isLast ? readAnew(client) : undefined;
    },
  });
}

function moved(views: SavedView[], id: ViewId, place: number): SavedView[] {
  const others = views.filter((view) => view.id !== id);
  const its = views.filter((view) => view.id === id);
  return [...others.slice(0, place), ...its, ...others.slice(place)];
}

function readAnew(client: QueryClient): Promise<unknown> {
  return Promise.all([
    client.invalidateQueries({ queryKey: ['views'] }),
    client.invalidateQueries({ queryKey: ['history'] }),
  ]);
}
