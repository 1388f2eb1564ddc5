import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AssumedSame, PlanRow, PlanStatus } from '../../generated/bindings';
import { commands } from '../../lib/ipc';

export const transferKeys = {
  all: ['transfer'] as const,
  rows: (status: PlanStatus | null, page: number) =>
    [...transferKeys.all, 'rows', status, page] as const,
  people: (page: number) => [...transferKeys.all, 'people', page] as const,
  sample: ['sample'] as const,
};

const ROWS_PER_PAGE = 100;

/** The rows of the plan around a window of the list; a row not read yet is undefined. */
export function usePlanRows(
  status: PlanStatus | null,
  first: number,
  last: number,
): (index: number) => PlanRow | undefined {
  return usePages(first, last, (page) => ({
    queryKey: transferKeys.rows(status, page),
    queryFn: () => commands.transferPlanRows(status, page * ROWS_PER_PAGE, ROWS_PER_PAGE),
  }));
}

/** The people who are taken for those of the library, in the same way. */
export function usePlanPeople(
  first: number,
  last: number,
): (index: number) => AssumedSame | undefined {
  return usePages(first, last, (page) => ({
    queryKey: transferKeys.people(page),
    queryFn: () => commands.transferPlanPeople(page * ROWS_PER_PAGE, ROWS_PER_PAGE),
  }));
}

function usePages<Row>(
  first: number,
  last: number,
  query: (page: number) => { queryKey: readonly unknown[]; queryFn: () => Promise<Row[]> },
): (index: number) => Row | undefined {
  const firstPage = Math.floor(first / ROWS_PER_PAGE);
  const lastPage = Math.floor(last / ROWS_PER_PAGE);
  const pages = Array.from({ length: lastPage - firstPage + 1 }, (_, step) => firstPage + step);
  const results = useQueries({ queries: pages.map(query) });
  return (index) =>
    results[Math.floor(index / ROWS_PER_PAGE) - firstPage]?.data?.[index % ROWS_PER_PAGE];
}

export function useSampleQuery() {
  return useQuery({ queryKey: transferKeys.sample, queryFn: () => commands.transferSample() });
}

export function useAddSampleMutation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => commands.transferAddSample(),
    onSuccess: () => client.invalidateQueries(),
  });
}
