import type { IntlShape } from 'react-intl';
import type { MovieEdit } from '../../generated/bindings';

/** The message after one field of a movie was kept. */
export function movieChanged(intl: IntlShape, field: MovieEdit['field']): string {
  return intl.formatMessage(
    {
      id: 'movie.saved',
      defaultMessage:
        '{field, select, title {Title changed} originalTitle {Original title changed} sortTitle {Sort title changed} description {Description changed} releaseDate {Release date changed} duration {Runtime changed} budget {Budget changed} budgetCurrency {Currency changed} genres {Genres changed} countries {Countries changed} set {Set changed} directors {Directors changed} other {Crew changed}}',
    },
    { field },
  );
}
