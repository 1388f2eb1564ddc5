import type { IntlShape } from 'react-intl';
import type { Image, SearchResults } from '../../generated/bindings';
import { namesakeText } from '../../lib/namesake';

export interface SearchTarget {
  kind: 'movie' | 'person' | 'character';
  id: number;
}

export interface SearchRowData {
  key: string;
  kind: SearchTarget['kind'];
  title: string;
  /** What tells a person from another of the same name. */
  namesake: string | null;
  detail: string;
  count: string;
  image: Image | null;
}

export interface SearchGroup {
  id: string;
  label: string;
  rows: SearchRowData[];
}

const KEY = /^(movie|person|character)-(\d+)$/;

/** The thing a row stands for. */
export function targetOf(key: string | number | null): SearchTarget | null {
  const match = KEY.exec(String(key));
  return match ? { kind: match[1] as SearchTarget['kind'], id: Number(match[2]) } : null;
}

/** Answers as groups of rows; a group without rows is left out. */
export function searchRows(intl: IntlShape, results: SearchResults): SearchGroup[] {
  const list = (names: string[]) => intl.formatList(names, { type: 'unit', style: 'narrow' });
  const groups: SearchGroup[] = [
    {
      id: 'movies',
      label: intl.formatMessage({ id: 'search.movies', defaultMessage: 'Movies' }),
      rows: results.movies.map(({ movie, originalTitle }) => ({
        key: `movie-${movie.id}`,
        kind: 'movie',
        title: movie.title,
        namesake: null,
        detail: [movie.year, originalTitle].filter(Boolean).join(' · '),
        count: '',
        image: movie.poster,
      })),
    },
    {
      id: 'people',
      label: intl.formatMessage({ id: 'search.people', defaultMessage: 'People' }),
      rows: results.people.map(({ person, credits, knownFor }) => ({
        key: `person-${person.id}`,
        kind: 'person',
        title: person.name,
        namesake: namesakeText(intl, person),
        detail: list(knownFor),
        count: intl.formatMessage(
          {
            id: 'search.credits',
            defaultMessage: '{credits, plural, one {# credit} other {# credits}}',
          },
          { credits },
        ),
        image: person.photo,
      })),
    },
    {
      id: 'characters',
      label: intl.formatMessage({ id: 'search.characters', defaultMessage: 'Characters' }),
      rows: results.characters.map(({ character, movies, titles }) => ({
        key: `character-${character.id}`,
        kind: 'character',
        title: character.name,
        namesake: null,
        detail: list(titles),
        count: intl.formatMessage(
          {
            id: 'search.movies',
            defaultMessage: '{movies, plural, one {# movie} other {# movies}}',
          },
          { movies },
        ),
        image: null,
      })),
    },
  ];
  return groups.filter((group) => group.rows.length > 0);
}
