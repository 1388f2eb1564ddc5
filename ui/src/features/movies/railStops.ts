import type { IntlShape } from 'react-intl';
import type { RailStop } from '../../components/Rail';
import type { Rail, RailMark, RailUnit, SortDirection } from '../../generated/bindings';

const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** What stands on the rail at the grid's edge, in the order of the grid. */
export function railStops(
  intl: IntlShape,
  { unit, marks }: Rail,
  direction: SortDirection,
): RailStop[] {
  const known = unit === 'letter' ? withAllLetters(marks, direction) : marks;
  return known.map(({ label, index }) => ({
    label: shortLabel(intl, unit, label),
    name: stopName(intl, unit, label),
    index,
  }));
}

type MaybeMark = Omit<RailMark, 'index'> & { index: number | null };

/** The letters that nothing begins with have their places too: a rail is read like an alphabet. */
function withAllLetters(marks: readonly RailMark[], direction: SortDirection): MaybeMark[] {
  const letters = direction === 'ascending' ? ALPHABET : [...ALPHABET].reverse();
  const last = marks.findLastIndex(({ label }) => letters.includes(label));
  if (last < 0) return [...marks];
  const missing = letters.filter((letter) => marks.every(({ label }) => label !== letter));
  const all: MaybeMark[] = [];
  marks.forEach((mark, place) => {
    const before = letters.indexOf(mark.label);
    while (missing[0] !== undefined && letters.indexOf(missing[0]) < before) {
      all.push({ label: missing.shift() as string, index: null });
    }
    all.push(mark);
    if (place === last) all.push(...missing.splice(0).map((label) => ({ label, index: null })));
  });
  return all;
}

function shortLabel(intl: IntlShape, unit: RailUnit, label: string): string {
  if (label === '') return '–';
  if (unit !== 'budget') return label;
  return intl.formatNumber(Number(label), { notation: 'compact' });
}

function stopName(intl: IntlShape, unit: RailUnit, label: string): string {
  if (label === '') return intl.formatMessage({ id: 'rail.none', defaultMessage: 'Not known' });
  if (label === '♥')
    return intl.formatMessage({ id: 'rail.favorites', defaultMessage: 'Favorites' });
  if (label === '#') {
    return intl.formatMessage({ id: 'rail.other', defaultMessage: 'Numbers and signs' });
  }
  if (unit === 'decade') {
    return intl.formatMessage({ id: 'rail.decade', defaultMessage: '{label}s' }, { label });
  }
  if (unit === 'minutes') {
    return intl.formatMessage(
      { id: 'rail.minutes', defaultMessage: 'From {label} minutes' },
      { label },
    );
  }
  if (unit === 'budget') {
    const amount = intl.formatNumber(Number(label));
    return intl.formatMessage({ id: 'rail.budget', defaultMessage: 'From {amount}' }, { amount });
  }
  return label;
}
