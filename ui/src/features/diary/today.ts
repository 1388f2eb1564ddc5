import { getLocalTimeZone, today } from '@internationalized/date';

/** The first day a film could be watched on. */
export const FIRST_DAY = '1888-01-01';

/** The day it is on this computer, as `YYYY-MM-DD`. */
export function todayText(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The last day that is taken: it may be tomorrow where somebody else is. */
export function lastDay(): string {
  return today(getLocalTimeZone()).add({ days: 1 }).toString();
}
