import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  CastingKey,
  CharacterEdit,
  CharacterField,
  CharacterId,
  CharacterRow,
  CharactersView,
} from '../../generated/bindings';
import { inOrder, useBlocks } from '../../lib/idBlocks';
import { commands, unpackIds } from '../../lib/ipc';

const charactersKeys = {
  all: ['characters'] as const,
  ids: (view: CharactersView) => [...charactersKeys.all, 'ids', view] as const,
  rows: (ids: CharacterId[]) => [...charactersKeys.all, 'rows', ids] as const,
  page: (id: CharacterId) => [...charactersKeys.all, 'page', id] as const,
};

/** Every id in order. */
export const characterIdsQuery = (view: CharactersView) =>
  queryOptions({
    queryKey: charactersKeys.ids(view),
    queryFn: async () => unpackIds(await commands.charactersIds(view)),
    ...inOrder,
    // Each letter of a name is a view of its own, and most are never seen again.
    gcTime: 30_000,
  });

export const characterPageQuery = (id: CharacterId) =>
  queryOptions({
    queryKey: charactersKeys.page(id),
    queryFn: () => commands.charactersPage(id),
    // What is gone gives way to a page that says so.
    throwOnError: true,
    gcTime: 60_000,
  });

/** Rows of the window [first, last] and its neighbours; what was seen before keeps its old row. */
export function useCharacterRows(
  ids: Uint32Array,
  first: number,
  last: number,
  seen: Map<CharacterId, CharacterRow>,
): (id: CharacterId) => CharacterRow | undefined {
  return useBlocks({
    ids,
    first,
    last,
    seen,
    keyOf: charactersKeys.rows,
    load: commands.charactersRows,
    idOf: ({ character }) => character.id,
    gcTime: 30_000,
  });
}

export function useCreateCharacter() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => commands.charactersCreate(name),
    onSuccess: () => client.invalidateQueries(),
  });
}

/** The characters a text may mean. */
export const findCharacters = (text: string) => commands.charactersOptions(text, null, null);

export function useEditCharacter(id: CharacterId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (edit: CharacterEdit) => commands.charactersEdit(id, edit),
    // A name shows on movies, people and in search as well.
    onSuccess: (changeSet) => (changeSet === null ? undefined : client.invalidateQueries()),
  });
}

/** The page goes before it is asked for again: it would say that the character is gone. */
export function useDeleteCharacter(leave: () => Promise<void>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: CharacterId) => commands.charactersDelete(id),
    onSuccess: async () => {
      await leave();
      await client.invalidateQueries();
    },
  });
}

export interface Merge {
  gone: CharacterId;
  keep: CharacterId;
  take: CharacterField[];
}

/** As with a deletion, the page of what goes must have gone before it is asked for again. */
export function useMergeCharacters(leaveFor: (keep: CharacterId) => Promise<void>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ gone, keep, take }: Merge) => commands.charactersMerge(gone, keep, take),
    onSuccess: async (_, { keep }) => {
      await leaveFor(keep);
      await client.invalidateQueries();
    },
  });
}

export interface Split {
  name: string;
  castings: CastingKey[];
}

export function useSplitCharacter(id: CharacterId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ name, castings }: Split) => commands.charactersSplit(id, name, castings),
    onSuccess: () => client.invalidateQueries(),
  });
}
