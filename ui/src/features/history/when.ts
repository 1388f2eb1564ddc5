import type { IntlShape } from 'react-intl';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The days of a moment, counted at this computer's midnight. */
function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

export function isSameDay(one: number, other: number): boolean {
  return startOfDay(one) === startOfDay(other);
}

/** "Today", "Yesterday", "Monday 23 November", "2 November 2025". */
export function dayText(intl: IntlShape, at: number, now: number): string {
  // Half a day of play: a day between is 23 or 25 hours long twice a year.
  const days = Math.round((startOfDay(now) - startOfDay(at)) / (24 * HOUR));
  if (days === 0) return intl.formatMessage({ id: 'when.today', defaultMessage: 'Today' });
  if (days === 1) return intl.formatMessage({ id: 'when.yesterday', defaultMessage: 'Yesterday' });
  return intl.formatDate(at, {
    day: 'numeric',
    month: 'long',
    ...(new Date(at).getFullYear() === new Date(now).getFullYear()
      ? { weekday: 'long' }
      : { year: 'numeric' }),
  });
}

/** Today by how long ago, on any other day by the clock. */
export function timeText(intl: IntlShape, at: number, now: number): string {
  const ago = now - at;
  if (!isSameDay(at, now) || ago < 0) return intl.formatTime(at);
  if (ago < MINUTE) return intl.formatMessage({ id: 'when.now', defaultMessage: 'Just now' });
  return ago < HOUR
    ? intl.formatRelativeTime(-Math.floor(ago / MINUTE), 'minute')
    : intl.formatRelativeTime(-Math.floor(ago / HOUR), 'hour');
}

/** Today by how long ago, earlier by the date. */
export function dateText(intl: IntlShape, at: number, now: number): string {
  return isSameDay(at, now)
    ? timeText(intl, at, now)
    : intl.formatDate(at, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** The whole of it, for whoever rests on the short one. */
export function fullText(intl: IntlShape, at: number): string {
  return intl.formatDate(at, { dateStyle: 'full', timeStyle: 'short' });
}
