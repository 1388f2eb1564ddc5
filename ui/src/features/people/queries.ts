import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  PeopleView,
  PersonEdit,
  PersonField,
  PersonId,
  PersonRow,
} from '../../generated/bindings';
import { inOrder, useBlocks } from '../../lib/idBlocks';
import { commands, unpackIds } from '../../lib/ipc';
import { regionNames } from '../../lib/regions';

const peopleKeys = {
  all: ['people'] as const,
  ids: (view: PeopleView) => [...peopleKeys.all, 'ids', view] as const,
  rows: (ids: PersonId[]) => [...peopleKeys.all, 'rows', ids] as const,
  page: (id: PersonId) => [...peopleKeys.all, 'page', id] as const,
  attention: (id: PersonId) => [...peopleKeys.all, 'attention', id] as const,
};

/** Every id in order. */
export const peopleIdsQuery = (view: PeopleView) =>
  queryOptions({
    queryKey: peopleKeys.ids(view),
    queryFn: async () => unpackIds(await commands.peopleIds(view)),
    ...inOrder,
    // Each letter of a name is a view of its own, and most are never seen again.
    gcTime: 30_000,
  });

export const personPageQuery = (id: PersonId) =>
  queryOptions({
    queryKey: peopleKeys.page(id),
    queryFn: () => commands.peoplePage(id),
    // What is gone gives way to a page that says so.
    throwOnError: true,
    gcTime: 60_000,
  });

export const personAttentionQuery = (id: PersonId) =>
  queryOptions({
    queryKey: peopleKeys.attention(id),
    queryFn: () => commands.attentionItems({ person: id }),
    gcTime: 60_000,
  });

/** Rows of the window [first, last] and its neighbours; who was seen before keeps the old row. */
export function useRows(
  ids: Uint32Array,
  first: number,
  last: number,
  seen: Map<PersonId, PersonRow>,
): (id: PersonId) => PersonRow | undefined {
  return useBlocks({
    ids,
    first,
    last,
    seen,
    keyOf: peopleKeys.rows,
    load: commands.peopleRows,
    idOf: ({ person }) => person.id,
    gcTime: 30_000,
  });
}

/** The people a text may mean. */
export const findPeople = (text: string) => commands.peopleOptions(text);

/** Enough to read; one more letter narrows it. */
const OFFERED = 50;

/** Countries of the library first, then those of the world that it does not have yet. */
export async function findCountries(text: string): Promise<string[]> {
  const wanted = text.trim().toLocaleLowerCase();
  const fits = (name: string) => name.toLocaleLowerCase().includes(wanted);
  const own = (await commands.vocabularyList('countries')).map(({ name }) => name).filter(fits);
  const has = new Set(own.map((name) => name.toLocaleLowerCase()));
  const others = regionNames().filter((name) => fits(name) && !has.has(name.toLocaleLowerCase()));
  return [...own, ...others].slice(0, OFFERED);
}

export function useCreatePerson() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => commands.peopleCreate(name),
    onSuccess: () => client.invalidateQueries(),
  });
}

export function useEditPerson(id: PersonId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (edit: PersonEdit) => commands.peopleEdit(id, edit),
    // A name shows on movies, characters and in search as well.
    onSuccess: (changeSet) => (changeSet === null ? undefined : client.invalidateQueries()),
  });
}

/** The page goes before it is asked for again: it would say that the person is gone. */
export function useDeletePerson(leave: () => Promise<void>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: PersonId) => commands.peopleDelete(id),
    onSuccess: async () => {
      await leave();
      await client.invalidateQueries();
    },
  });
}

export interface Merge {
  gone: PersonId;
  keep: PersonId;
  take: PersonField[];
}

/** As with a deletion, the page of who goes must have gone before it is asked for again. */
export function useMergePeople(leaveFor: (keep: PersonId) => Promise<void>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ gone, keep, take }: Merge) => commands.peopleMerge(gone, keep, take),
    onSuccess: async (_, { keep }) => {
      await leaveFor(keep);
      await client.invalidateQueries();
    },
  });
}
