import type { IntlShape } from 'react-intl';
import { errorText, toIpcError } from '../../lib/errors';
import { shortDayText } from './dayText';

/** Where a refused entry is to be put right, and the sentence to say there. */
export function watchProblem(
  intl: IntlShape,
  error: unknown,
): { field: 'watchedOn' | 'note'; text: string } {
  const { code, field, params } = toIpcError(error);
  if (code === 'invalid' && field === 'note') {
    const text = intl.formatMessage(
      { id: 'watch.noteTooLong', defaultMessage: 'A note has at most {max, number} characters.' },
      { max: Number(params.max) },
    );
    return { field: 'note', text };
  }
  if (code === 'invalid' && params.reason === 'dayOutOfRange') {
    return { field: 'watchedOn', text: rangeText(intl, params.min ?? '', params.max ?? '') };
  }
  if (code === 'invalid') return { field: 'watchedOn', text: noDayText(intl) };
  return { field: 'note', text: errorText(intl, error) };
}

/** The sentence about a day that is none yet. */
export function noDayText(intl: IntlShape): string {
  return intl.formatMessage({
    id: 'watch.notADay',
    defaultMessage: 'Write day, month and year, or choose “Just seen”.',
  });
}

/** The sentence about a day outside of what is taken, both as `YYYY-MM-DD`. */
export function rangeText(intl: IntlShape, min: string, max: string): string {
  return intl.formatMessage(
    { id: 'watch.outOfRange', defaultMessage: 'Choose a day from {min} to {max}.' },
    { min: shortDayText(intl, min), max: shortDayText(intl, max) },
  );
}
