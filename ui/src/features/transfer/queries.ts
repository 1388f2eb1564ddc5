import { useQueries } from '@tanstack/react-query';
import type { PlanRow, PlanStatus } from '../../generated/bindings';
import { commands } from '../../lib/ipc';

export const transferKeys = {
  all: ['transfer'] as const,
  rows: (status: PlanStatus | null, page: number) =>
    [...transferKeys.all, 'rows', status, page] as const,
};

const ROWS_PER_PAGE = 100;

/** The rows of the plan around a window of the list; a row not read yet is undefined. */
export function usePlanRows(
  status: PlanStatus | null,
  first: number,
  last: number,
): (index: number) => PlanRow | undefined {
  const firstPage = Math.floor(first / ROWS_PER_PAGE);
  const lastPage = Math.floor(last / ROWS_PER_PAGE);
  const pages = Array.from({ length: lastPage - firstPage + 1 }, (_, step) => firstPage + step);
  const results = useQueries({
    queries: pages.map((page) => ({
      queryKey: transferKeys.rows(status, page),
      queryFn: () => commands.transferPlanRows(status, page * ROWS_PER_PAGE, ROWS_PER_PAGE),
    })),
  });
  return (index) =>
    results[Math.floor(index / ROWS_PER_PAGE) - firstPage]?.data?.[index % ROWS_PER_PAGE];
}
