import type { Subject } from '../../generated/bindings';

/** Whose history the address asks for; neither is everybody's. */
export interface HistorySearch {
  movie?: number | undefined;
  person?: number | undefined;
}

export function historyFromSearch(search: Record<string, unknown>): HistorySearch {
  return { movie: idOf(search.movie), person: idOf(search.person) };
}

function idOf(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : undefined;
}

export function subjectOf({ movie, person }: HistorySearch): Subject {
  if (movie !== undefined) return { movie };
  return person === undefined ? 'everything' : { person };
}
