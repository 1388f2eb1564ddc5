import type { IntlShape } from 'react-intl';

/** A day of the diary as a moment to format in UTC; `day` is `YYYY-MM-DD`. */
export function momentOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** "Saturday, 31 October 2026", or that no day is known. */
export function dayText(intl: IntlShape, day: string | null): string {
  if (day === null) {
    return intl.formatMessage({ id: 'diary.noDay', defaultMessage: 'Seen, no day' });
  }
  return intl.formatDate(momentOf(day), {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

/** "31 October 2026", or that no day is known. */
export function shortDayText(intl: IntlShape, day: string | null): string {
  if (day === null) return dayText(intl, day);
  return intl.formatDate(momentOf(day), {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

/** "October 2026", or that no day is known. */
export function monthText(intl: IntlShape, day: string | null): string {
  if (day === null) return dayText(intl, day);
  return intl.formatDate(momentOf(day), { timeZone: 'UTC', month: 'long', year: 'numeric' });
}
