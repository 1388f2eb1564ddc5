import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';
import type { ColumnName, ListColumn, MovieRow, SortBy } from '../../generated/bindings';

/** Narrower it cannot be taken hold of, wider it leaves no room for the title. In CSS pixels. */
export const COLUMN_MIN = 64;
export const COLUMN_MAX = 480;

interface ColumnFacts {
  name: MessageDescriptor;
  /** The order that its head asks for. */
  sortBy: SortBy | null;
  /** What it is wide until somebody makes it otherwise. */
  width: number;
  isNumber: boolean;
  text: (intl: IntlShape, row: MovieRow) => string;
}

const names = defineMessages({
  year: { id: 'sort.year', defaultMessage: 'Year' },
  director: { id: 'list.director', defaultMessage: 'Director' },
  genres: { id: 'list.genres', defaultMessage: 'Genres' },
  runtime: { id: 'list.runtime', defaultMessage: 'Runtime' },
  added: { id: 'sort.added', defaultMessage: 'Added' },
});

/** Every column there can be beside the title, in the order in which they stand. */
export const columns: Record<ColumnName, ColumnFacts> = {
  year: {
    name: names.year,
    sortBy: 'year',
    width: 72,
    isNumber: true,
    text: (_, { card }) => (card.year === null ? '' : String(card.year)),
  },
  director: {
    name: names.director,
    sortBy: 'director',
    width: 176,
    isNumber: false,
    text: (_, { card }) => card.director ?? '',
  },
  genres: {
    name: names.genres,
    sortBy: null,
    width: 176,
    isNumber: false,
    text: (intl, { genres }) => intl.formatList(genres, { type: 'unit' }),
  },
  runtime: {
    name: names.runtime,
    sortBy: 'runtime',
    width: 88,
    isNumber: true,
    text: (intl, { card }) =>
      card.durationMinutes === null
        ? ''
        : intl.formatMessage(
            { id: 'movies.minutes', defaultMessage: '{minutes, number} min' },
            { minutes: card.durationMinutes },
          ),
  },
  added: {
    name: names.added,
    sortBy: 'added',
    width: 112,
    isNumber: true,
    text: (intl, { addedAt }) => intl.formatDate(addedAt, { dateStyle: 'medium' }),
  },
};

export const columnNames = Object.keys(columns) as ColumnName[];

/** These columns, those that stood keep their width. */
export function chosenColumns(before: ListColumn[], chosen: readonly ColumnName[]): ListColumn[] {
  return columnNames
    .filter((name) => chosen.includes(name))
    .map((name) => before.find((one) => one.name === name) ?? { name, width: columns[name].width });
}

/** The tracks of a line. The title has what the others leave; in a narrow window they give way. */
export function tracksOf(shown: readonly ListColumn[]): string {
  const others = shown.map(({ width }) => `minmax(0, ${width}px)`);
  return ['minmax(220px, 1fr)', ...others].join(' ');
}
