import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';
import type { Chip, ChipRange, QueryField, RangeKind } from '../../generated/bindings';
import { valueText } from './fieldText';

const ranges: Record<RangeKind, MessageDescriptor> = defineMessages({
  exactly: { id: 'range.exactly', defaultMessage: '{from}' },
  between: { id: 'range.between', defaultMessage: '{from}–{to}' },
  atLeast: {
    id: 'range.atLeast',
    defaultMessage: '{field, select, year {from {from}} other {at least {from}}}',
  },
  above: {
    id: 'range.above',
    defaultMessage: '{field, select, year {after {from}} other {over {from}}}',
  },
  atMost: {
    id: 'range.atMost',
    defaultMessage: '{field, select, year {until {to}} other {at most {to}}}',
  },
  below: {
    id: 'range.below',
    defaultMessage: '{field, select, year {before {to}} other {under {to}}}',
  },
});

/** What a term says about its field. */
export function chipText(intl: IntlShape, { field, values, range }: Chip): string {
  if (range) return rangeText(intl, field, range);
  return intl.formatList(
    values.map((value) => valueText(intl, field, value)),
    { type: 'disjunction' },
  );
}

function rangeText(intl: IntlShape, field: QueryField, { how, from, to }: ChipRange): string {
  const end = (value: number | null) => (value === null ? '' : amount(intl, field, value));
  return intl.formatMessage(ranges[how], { field, from: end(from), to: end(to) });
}

function amount(intl: IntlShape, field: QueryField, value: number): string {
  if (field === 'year') return String(value);
  if (field !== 'runtime') return intl.formatNumber(value);
  return intl.formatMessage({ id: 'range.minutes', defaultMessage: '{value} min' }, { value });
}
