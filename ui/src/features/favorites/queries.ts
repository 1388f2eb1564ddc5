import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CharacterId, Favored, PersonId } from '../../generated/bindings';
import { inOrder } from '../../lib/idBlocks';
import { commands, unpackIds } from '../../lib/ipc';
import { ownKey, refreshOwn, useMarking } from '../../lib/marks';

/** What can be a favorite. */
export type FavoredKind = Favored['of'];

const favoriteKeys = {
  all: [...ownKey, 'favorites'] as const,
  ids: (of: FavoredKind) => [...favoriteKeys.all, 'ids', of] as const,
  counts: () => [...favoriteKeys.all, 'counts'] as const,
  one: (of: FavoredKind, id: number) => [...favoriteKeys.all, 'one', of, id] as const,
};

const loadIds = {
  movies: () => commands.favoritesMovies(),
  people: () => commands.favoritesPeople(),
  characters: () => commands.favoritesCharacters(),
};

/** Every favorite of a kind, the last favored first. */
export const favoriteIdsQuery = (of: FavoredKind) =>
  queryOptions({
    queryKey: favoriteKeys.ids(of),
    queryFn: async () => unpackIds(await loadIds[of]()),
    ...inOrder,
    gcTime: 60_000,
  });

export function useFavoriteCounts() {
  return useQuery({
    queryKey: favoriteKeys.counts(),
    queryFn: () => commands.favoritesCounts(),
  });
}

/** Whether a person or a character is a favorite; of a movie its marks say so. */
export const isFavoriteQuery = (of: 'people' | 'characters', id: PersonId | CharacterId) =>
  queryOptions({
    queryKey: favoriteKeys.one(of, id),
    queryFn: async () => (await commands.favoritesAmong({ of, ids: [id] })).includes(id),
    gcTime: 60_000,
  });

/** Makes favorites, or lets them be none; answers null where they were so already. */
const favor = ({ favored, isFavorite }: Favoring) =>
  isFavorite ? commands.favoritesAdd(favored) : commands.favoritesRemove(favored);

interface Favoring {
  favored: Favored;
  isFavorite: boolean;
}

export function useFavorMovies() {
  return useMarking(favor, ({ favored, isFavorite }) => ({
    ids: favored.ids,
    change: { favorite: isFavorite },
  }));
}

/** A person or a character; shown at once, and as before where it is refused. */
export function useFavorOne(of: 'people' | 'characters') {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, isFavorite }: { id: number; isFavorite: boolean }) =>
      favor({ favored: { of, ids: [id] }, isFavorite }),
    onMutate: async ({ id, isFavorite }) => {
      const key = favoriteKeys.one(of, id);
      await client.cancelQueries({ queryKey: key });
      client.setQueryData(key, isFavorite);
    },
    onError: (_, { id, isFavorite }) => client.setQueryData(favoriteKeys.one(of, id), !isFavorite),
    onSettled: () => refreshOwn(client),
  });
}
