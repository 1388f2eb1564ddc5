import { useMemo } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import type { SearchTotals } from '../../generated/bindings';
import type { SearchAct, SearchRowData } from './rows';

/** Rows beyond these are on a page of their own. */
const SHOWN = 8;

/** What can be done with a text beside opening what it finds; the same rows while it stays so. */
export function useActs(
  query: string,
  totals: SearchTotals | undefined,
  plain: boolean,
): SearchRowData[] {
  const intl = useIntl();
  return useMemo(() => actsOf(intl, query, totals, plain), [intl, query, totals, plain]);
}

function actsOf(
  intl: IntlShape,
  query: string,
  totals: SearchTotals | undefined,
  plain: boolean,
): SearchRowData[] {
  const act = (name: SearchAct, text: string): SearchRowData => ({
    key: `act-${name}`,
    kind: 'act',
    act: name,
    text,
  });
  const { movies = 0, people = 0, characters = 0 } = totals ?? {};
  return [
    ...(movies > 0
      ? [
          act(
            'movies',
            intl.formatMessage(
              {
                id: 'search.allMovies',
                defaultMessage:
                  '{movies, plural, one {Show it in the library} other {Show all {movies, number} movies in the library}}',
              },
              { movies },
            ),
          ),
        ]
      : []),
    ...(plain && people > SHOWN
      ? [
          act(
            'people',
            intl.formatMessage(
              { id: 'search.allPeople', defaultMessage: 'Show all {people, number} people' },
              { people },
            ),
          ),
        ]
      : []),
    ...(plain && characters > SHOWN
      ? [
          act(
            'characters',
            intl.formatMessage(
              {
                id: 'search.allCharacters',
                defaultMessage: 'Show all {characters, number} characters',
              },
              { characters },
            ),
          ),
        ]
      : []),
    ...(plain
      ? [
          act(
            'create',
            intl.formatMessage(
              { id: 'search.create', defaultMessage: 'Create movie “{query}”' },
              { query },
            ),
          ),
        ]
      : []),
  ];
}
