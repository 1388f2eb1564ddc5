import type { IntlShape } from 'react-intl';
import type { CharacterHit, MovieHit, PersonHit, SearchResults } from '../../generated/bindings';

export interface SearchTarget {
  kind: 'movie' | 'person' | 'character';
  id: number;
}

/** What can be done with the text itself. */
export type SearchAct = 'movies' | 'people' | 'characters' | 'create';

export type SearchRowData =
  | { key: string; kind: 'movie'; hit: MovieHit }
  | { key: string; kind: 'person'; hit: PersonHit }
  | { key: string; kind: 'character'; hit: CharacterHit }
  | { key: string; kind: 'act'; act: SearchAct; text: string };

export interface SearchGroup {
  id: 'best' | 'movies' | 'people' | 'characters';
  label: string;
  rows: SearchRowData[];
}

const HIT = /^(?:best-)?(movie|person|character)-(\d+)$/;
const ACT = /^act-(movies|people|characters|create)$/;

/** The thing a row stands for. */
export function targetOf(key: string | number | null): SearchTarget | null {
  const match = HIT.exec(String(key));
  return match ? { kind: match[1] as SearchTarget['kind'], id: Number(match[2]) } : null;
}

/** What a row does. */
export function actOf(key: string | number | null): SearchAct | null {
  return (ACT.exec(String(key))?.[1] as SearchAct | undefined) ?? null;
}

/** What was found as groups of rows; a group without rows is left out. */
export function searchGroups(intl: IntlShape, results: SearchResults): SearchGroup[] {
  const people = results.people.map(personRow);
  const characters = results.characters.map(characterRow);
  const best = results.best === 'person' ? people[0] : results.best && characters[0];
  const groups: SearchGroup[] = [
    {
      id: 'best',
      label: intl.formatMessage({ id: 'search.best', defaultMessage: 'Best match' }),
      rows: best ? [{ ...best, key: `best-${best.key}` }] : [],
    },
    {
      id: 'movies',
      label: intl.formatMessage({ id: 'search.movieGroup', defaultMessage: 'Movies' }),
      rows: results.movies.map((hit) => ({ key: `movie-${hit.movie.id}`, kind: 'movie', hit })),
    },
    {
      id: 'people',
      label: intl.formatMessage({ id: 'search.people', defaultMessage: 'People' }),
      rows: people,
    },
    {
      id: 'characters',
      label: intl.formatMessage({ id: 'search.characters', defaultMessage: 'Characters' }),
      rows: characters,
    },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}

const personRow = (hit: PersonHit): SearchRowData => ({
  key: `person-${hit.person.id}`,
  kind: 'person',
  hit,
});

const characterRow = (hit: CharacterHit): SearchRowData => ({
  key: `character-${hit.character.id}`,
  kind: 'character',
  hit,
});
