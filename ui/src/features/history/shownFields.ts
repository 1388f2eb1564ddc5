import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';
import type { DatePrecision, FieldChange } from '../../generated/bindings';
import { formatPartialDate } from '../../lib/dates';
import { columns } from './columns';

interface ShownField {
  column: string;
  label: string;
  before: string | null;
  after: string | null;
}

/** The column that says how much of a date is known. */
const PRECISION: Record<string, string> = {
  release_date: 'release_precision',
  date_of_birth: 'birth_precision',
  date_of_death: 'death_precision',
};

const genders = defineMessages({
  female: { id: 'gender.female', defaultMessage: 'Female' },
  male: { id: 'gender.male', defaultMessage: 'Male' },
  non_binary: { id: 'gender.nonBinary', defaultMessage: 'Non-binary' },
});

const roles = defineMessages({
  leading: { id: 'character.leading', defaultMessage: 'Leading' },
  supporting: { id: 'character.supporting', defaultMessage: 'Supporting' },
  background: { id: 'character.background', defaultMessage: 'Background' },
});

const kinds = defineMessages({
  acting: { id: 'creditKind.acting', defaultMessage: 'In person' },
  voice: { id: 'creditKind.voice', defaultMessage: 'Voice' },
  uncredited: { id: 'creditKind.uncredited', defaultMessage: 'Uncredited' },
});

/** Columns of which each value has a word. */
const WORDS: Record<string, Record<string, MessageDescriptor>> = {
  gender: genders,
  role: roles,
  credit_kind: kinds,
};

/** The values a row had and has, named and written as on the page of the movie, person or character. */
export function shownFields(intl: IntlShape, fields: readonly FieldChange[]): ShownField[] {
  return fields.flatMap(({ column, before, after }) => {
    const label = columns[column];
    if (!label) return [];
    const precision = fields.find((field) => field.column === PRECISION[column]);
    const same = precisionOf([before, after]);
    const written = (value: string | null, known: string | null | undefined) =>
      value ? writtenValue(intl, column, value, knownPrecision(known) ?? same) : null;
    return {
      column,
      label: intl.formatMessage(label),
      before: written(before, precision?.before),
      after: written(after, precision?.after),
    };
  });
}

function writtenValue(
  intl: IntlShape,
  column: string,
  value: string,
  precision: DatePrecision,
): string {
  if (column in PRECISION) return formatPartialDate(intl, { date: value, precision });
  if (column === 'duration') {
    return intl.formatMessage(
      { id: 'movies.minutes', defaultMessage: '{minutes, number} min' },
      { minutes: Number(value) },
    );
  }
  if (column === 'budget') return intl.formatNumber(Number(value));
  const word = WORDS[column]?.[value];
  return word ? intl.formatMessage(word) : value;
}

function knownPrecision(known: string | null | undefined): DatePrecision | null {
  return known === 'year' || known === 'month' || known === 'day' ? known : null;
}

/**
 * Where the precision did not change it is not told, but both dates have it: only when both are a
 * first of January are they read as years, and as months when both are the first of one.
 */
function precisionOf(dates: readonly (string | null)[]): DatePrecision {
  const all = (end: string) => dates.every((date) => !date || date.endsWith(end));
  if (all('-01-01')) return 'year';
  return all('-01') ? 'month' : 'day';
}
