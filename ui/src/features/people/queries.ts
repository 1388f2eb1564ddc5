import {
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueries,
  useQueryClient,
} from '@tanstack/react-query';
import type {
  PeopleView,
  PersonEdit,
  PersonField,
  PersonId,
  PersonRow,
} from '../../generated/bindings';
import { commands, unpackIds } from '../../lib/ipc';
import { regionNames } from '../../lib/regions';

const peopleKeys = {
  all: ['people'] as const,
  ids: (view: PeopleView) => [...peopleKeys.all, 'ids', view] as const,
  rows: (ids: PersonId[]) => [...peopleKeys.all, 'rows', ids] as const,
  page: (id: PersonId) => [...peopleKeys.all, 'page', id] as const,
  attention: (id: PersonId) => [...peopleKeys.all, 'attention', id] as const,
};

/** Rows are asked for in blocks of this many, at fixed places in the order. */
const BLOCK = 60;
/** Rows remembered beyond the window; the page never holds the library. */
const ROWS_KEPT = 5_000;

/** Every id in order; typed arrays compare by identity, so an unchanged order must stay the same. */
export const peopleIdsQuery = (view: PeopleView) =>
  queryOptions({
    queryKey: peopleKeys.ids(view),
    queryFn: async () => unpackIds(await commands.peopleIds(view)),
    structuralSharing: (before, after) =>
      before instanceof Uint32Array && after instanceof Uint32Array && sameIds(before, after)
        ? before
        : after,
    placeholderData: keepPreviousData,
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
  const firstBlock = Math.max(0, Math.floor(first / BLOCK) - 1);
  const lastBlock = Math.min(Math.floor(last / BLOCK) + 1, Math.ceil(ids.length / BLOCK) - 1);
  const blocks = Array.from({ length: Math.max(0, lastBlock - firstBlock + 1) }, (_, step) => [
    ...ids.subarray((firstBlock + step) * BLOCK, (firstBlock + step + 1) * BLOCK),
  ]);
  const shown = useQueries({
    queries: blocks.map((block) => ({
      queryKey: peopleKeys.rows(block),
      queryFn: async () => {
        const rows = await commands.peopleRows(block);
        // Deleted before it is set, the order of the map is that of use; the oldest go.
        for (const row of rows) {
          seen.delete(row.person.id);
          seen.set(row.person.id, row);
        }
        for (const old of seen.keys()) {
          if (seen.size <= ROWS_KEPT) break;
          seen.delete(old);
        }
        return rows;
      },
      retry: 2,
      retryDelay: 500,
      gcTime: 30_000,
    })),
  });
  for (const { data } of shown) {
    for (const row of data ?? []) if (!seen.has(row.person.id)) seen.set(row.person.id, row);
  }
  return (id) => seen.get(id);
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

function sameIds(before: Uint32Array, after: Uint32Array): boolean {
  return before.length === after.length && before.every((id, index) => id === after[index]);
}
