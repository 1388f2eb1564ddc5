import type { IntlShape } from 'react-intl';
import type { PartialDate } from '../generated/bindings';

export function yearOf(date: PartialDate): number {
  return Number(date.date.slice(0, 4));
}

/** A date as it is written into a field: "1922", "1922-03" or "1922-03-04". */
export function dateText({ date, precision }: PartialDate): string {
  return date.slice(0, { year: 4, month: 7, day: 10 }[precision]);
}

/** A date at the precision it is known in: "1922", "March 1922" or "4 March 1922". */
export function formatPartialDate(intl: IntlShape, date: PartialDate): string {
  const [year = 0, month = 1, day = 1] = date.date.split('-').map(Number);
  if (date.precision === 'year') return String(year);
  // A two-digit year passed to the Date constructor would land in the 1900s.
  const moment = new Date(Date.UTC(2000, month - 1, day));
  moment.setUTCFullYear(year);
  return intl.formatDate(moment, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(date.precision === 'day' ? { day: 'numeric' } : {}),
  });
}

/** Full years between two dates, or null when either is not known to the day and it matters. */
export function ageAt(born: PartialDate | null, at: PartialDate | null): number | null {
  if (!born || !at) return null;
  const years = yearOf(at) - yearOf(born);
  if (born.precision !== 'day' || at.precision !== 'day') return null;
  return at.date.slice(5) < born.date.slice(5) ? years - 1 : years;
}
