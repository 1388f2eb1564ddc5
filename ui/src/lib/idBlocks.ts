import { keepPreviousData, type QueryKey, useQueries } from '@tanstack/react-query';

/** Rows are asked for in blocks of this many, at fixed places in the order. */
export const BLOCK = 60;
/** Rows remembered beyond the window; the page never holds the library. */
const KEPT = 5_000;

/** For a query of ids: typed arrays compare by identity, so an unchanged order must stay the same. */
export const inOrder = {
  structuralSharing: (before: unknown, after: unknown) =>
    before instanceof Uint32Array && after instanceof Uint32Array && sameIds(before, after)
      ? before
      : after,
  placeholderData: keepPreviousData,
};

/** The blocks that the window [first, last] lies in, and one on either side. */
export function blocksAround(ids: Uint32Array, first: number, last: number): number[][] {
  const firstBlock = Math.max(0, Math.floor(first / BLOCK) - 1);
  const lastBlock = Math.min(Math.floor(last / BLOCK) + 1, Math.ceil(ids.length / BLOCK) - 1);
  return Array.from({ length: Math.max(0, lastBlock - firstBlock + 1) }, (_, step) => [
    ...ids.subarray((firstBlock + step) * BLOCK, (firstBlock + step + 1) * BLOCK),
  ]);
}

interface BlocksOptions<T> {
  ids: Uint32Array;
  first: number;
  last: number;
  seen: Map<number, T>;
  keyOf: (block: number[]) => QueryKey;
  load: (block: number[]) => Promise<T[]>;
  idOf: (row: T) => number;
  gcTime?: number;
}

/** Rows of the window [first, last] and its neighbours; what was seen before keeps its old row. */
export function useBlocks<T>(options: BlocksOptions<T>): (id: number) => T | undefined {
  const { ids, first, last, seen, keyOf, load, idOf, ...keeping } = options;
  const blocks = blocksAround(ids, first, last);
  const shown = useQueries({
    queries: blocks.map((block) => ({
      queryKey: keyOf(block),
      queryFn: async () => {
        const rows = await load(block);
        // Deleted before it is set, the order of the map is that of use; the oldest go.
        for (const row of rows) {
          seen.delete(idOf(row));
          seen.set(idOf(row), row);
        }
        for (const old of seen.keys()) {
          if (seen.size <= KEPT) break;
          seen.delete(old);
        }
        return rows;
      },
      retry: 2,
      retryDelay: 500,
      ...keeping,
    })),
  });
  for (const { data } of shown) {
    for (const row of data ?? []) if (!seen.has(idOf(row))) seen.set(idOf(row), row);
  }
  return (id) => seen.get(id);
}

function sameIds(before: Uint32Array, after: Uint32Array): boolean {
  return before.length === after.length && before.every((id, index) => id === after[index]);
}
