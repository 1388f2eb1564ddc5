import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';
import type { MovieField, MoviePage } from '../../generated/bindings';
import { formatPartialDate } from '../../lib/dates';

/** Which of two movies: the one shown first, or the other. */
export type Side = 'one' | 'two';
export type Pair = Record<Side, MoviePage>;
/** What the person has chosen themselves. */
export type Choices = Partial<Record<MovieField, Side>>;

export const otherSide = (side: Side): Side => (side === 'one' ? 'two' : 'one');

export const fieldNames: Record<MovieField, MessageDescriptor> = defineMessages({
  poster: { id: 'compare.poster', defaultMessage: 'Poster' },
  title: { id: 'compare.title', defaultMessage: 'Title' },
  originalTitle: { id: 'compare.originalTitle', defaultMessage: 'Original title' },
  releaseDate: { id: 'compare.releaseDate', defaultMessage: 'Released' },
  duration: { id: 'compare.duration', defaultMessage: 'Runtime' },
  director: { id: 'compare.director', defaultMessage: 'Director' },
  country: { id: 'compare.country', defaultMessage: 'Country' },
  set: { id: 'compare.set', defaultMessage: 'Set' },
  budget: { id: 'compare.budget', defaultMessage: 'Budget' },
  description: { id: 'compare.description', defaultMessage: 'Description' },
});

/** The fields in the order they are compared in. */
export const FIELDS = Object.keys(fieldNames) as MovieField[];

/** A field as it is compared and read; nothing is the empty text. */
export function valueText(intl: IntlShape, movie: MoviePage, field: MovieField): string {
  switch (field) {
    case 'poster':
      return movie.poster?.hash ?? '';
    case 'title':
      return movie.title;
    case 'originalTitle':
      return movie.originalTitle ?? '';
    case 'releaseDate':
      return movie.releaseDate ? formatPartialDate(intl, movie.releaseDate) : '';
    case 'duration':
      return movie.durationMinutes === null
        ? ''
        : intl.formatMessage(
            { id: 'movies.minutes', defaultMessage: '{minutes, number} min' },
            { minutes: movie.durationMinutes },
          );
    case 'director':
      return movie.crew.find(({ job }) => job === 'director')?.person.name ?? '';
    case 'country':
      return movie.countries[0] ?? '';
    case 'set':
      return movie.set?.name ?? '';
    case 'budget':
      return movie.budget === null
        ? ''
        : `${intl.formatNumber(movie.budget)} ${movie.budgetCurrency}`.trim();
    case 'description':
      return movie.description;
  }
}

/** The movie added first stays, unless the person says otherwise. */
export function olderOf({ one, two }: Pair): Side {
  if (one.addedAt !== two.addedAt) return one.addedAt < two.addedAt ? 'one' : 'two';
  return one.id < two.id ? 'one' : 'two';
}

/** Whose value a field gets: as chosen, else that of the movie that stays, unless it has none. */
export function sideOf(
  intl: IntlShape,
  pair: Pair,
  field: MovieField,
  keep: Side,
  choices: Choices,
): Side {
  const chosen = choices[field];
  if (chosen) return chosen;
  return valueText(intl, pair[keep], field) === '' ? otherSide(keep) : keep;
}

export function differs(intl: IntlShape, { one, two }: Pair, field: MovieField): boolean {
  return valueText(intl, one, field) !== valueText(intl, two, field);
}

/** The facts of the movie that goes that replace those of the one that stays. */
export function takenFrom(intl: IntlShape, pair: Pair, keep: Side, choices: Choices): MovieField[] {
  return FIELDS.filter(
    (field) => differs(intl, pair, field) && sideOf(intl, pair, field, keep, choices) !== keep,
  );
}
