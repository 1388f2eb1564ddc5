import { createIntl } from 'react-intl';
import { expect, test } from 'vitest';
import type { FieldChange } from '../../generated/bindings';
import { shownFields } from './shownFields';

const intl = createIntl({ locale: 'en-GB', onError: () => {} });
const released = (before: string | null, after: string | null, precision?: [string, string]) => {
  const fields: FieldChange[] = [{ column: 'release_date', before, after }];
  if (precision) {
    const [from, to] = precision;
    fields.push({ column: 'release_precision', before: from, after: to });
  }
  const [shown] = shownFields(intl, fields);
  return [shown?.before, shown?.after];
};

test('a date is written with the precision it had and has', () => {
  expect(released('1922-01-01', '1922-03-04', ['year', 'day'])).toEqual(['1922', '4 March 1922']);
  expect(released('1922-05-01', '1922-05-01', ['day', 'month'])).toEqual([
    '1 May 1922',
    'May 1922',
  ]);
});

test('a precision that did not change is read from both dates together', () => {
  expect(released('1922-01-01', '1923-01-01')).toEqual(['1922', '1923']);
  expect(released('1922-01-01', '1922-03-04')).toEqual(['1 January 1922', '4 March 1922']);
  expect(released('1922-01-01', '1922-05-01')).toEqual(['January 1922', 'May 1922']);
});

test('a value of a few is written as its word', () => {
  const shown = shownFields(intl, [
    { column: 'role', before: 'leading', after: null },
    { column: 'credit_kind', before: 'acting', after: 'voice' },
  ]);
  expect(shown.map(({ before, after }) => [before, after])).toEqual([
    ['Leading', null],
    ['In person', 'Voice'],
  ]);
});
