import { getLocalTimeZone, today } from '@internationalized/date';

/** The first day a film could be watched on. */
export const FIRST_DAY = '1888-01-01';

/** The last day that is taken: it may be tomorrow where somebody else is. */
export function lastDay(): string {
  return today(getLocalTimeZone()).add({ days: 1 }).toString();
}
