import type {
  Chip,
  commands,
  Facet,
  MovieCard,
  QueryField,
  RailMark,
  Span,
} from '../generated/bindings';
import type { FakeBackend } from './fakeBackend';
import { fakeMovieRef } from './fakeLibrary';
import {
  COUNTRIES,
  countryOf,
  GENRES,
  genreOf,
  holds,
  isFavorite,
  isSeen,
  termOf,
  understand,
} from './fakeQuery';

type Answers = {
  [Name in
    | 'search'
    | 'searchTotals'
    | 'searchUnderstand'
    | 'searchIds'
    | 'searchCount'
    | 'searchFacets'
    | 'searchRail']: (
    ...args: Parameters<(typeof commands)[Name]>
  ) => Awaited<ReturnType<(typeof commands)[Name]>> | ReturnType<(typeof commands)[Name]>;
};

const CHARACTERS = ['Count Orlok', 'Thomas Hutter', 'Ellen Hutter'];
const SHOWN = 8;

/** Search of the fake: the words of a text, and the fields that `fakeQuery` knows. */
export function fakeSearch(backend: FakeBackend): Answers {
  const cards = () => [...backend.cards.values()];
  const found = (text: string): MovieCard[] => {
    const { chips } = understand(text);
    return cards().filter((card) => chips.every((chip) => holds(chip, card, ({ title }) => title)));
  };
  const inOrder = (text: string, sort: Parameters<typeof backend.sorted>[0]) => {
    const left = new Set(found(text).map(({ id }) => id));
    return backend.sorted(sort).filter(({ id }) => left.has(id));
  };
  const people = async (words: string) => {
    const rows = words === '' ? [] : await backend.commands.peopleOptions(words);
    return rows.map((row) => ({ ...row, marks: marksOf(row.person.name, words) }));
  };
  const characters = (words: string) =>
    CHARACTERS.map((name, index) => ({
      character: { id: index + 1, name },
      role: null,
      movies: 3,
      performers: 1,
      titles: [],
      playedBy: ['Max Schreck'],
      marks: marksOf(name, words),
      alias: null,
      aliasMarks: [],
    })).filter(({ marks }) => marks.length > 0);

  return {
    search: async (text) => {
      const corrected = found(text).length === 0 ? correctionOf(cards(), text) : null;
      const used = corrected?.text ?? text;
      const words = wordsOf(used);
      const hits = { people: await people(words), characters: characters(words) };
      return {
        movies: found(used)
          .slice(0, SHOWN)
          .map((card) => ({
            movie: fakeMovieRef(card),
            originalTitle: null,
            marks: marksOf(card.title, words),
            originalMarks: [],
            foundBy: null,
          })),
        ...hits,
        best: hits.characters.length === 1 ? 'character' : null,
        corrected,
      };
    },
    searchTotals: async (text) => ({
      movies: found(text).length,
      people: (await people(wordsOf(text))).length,
      characters: characters(wordsOf(text)).length,
    }),
    searchUnderstand: understand,
    searchIds: (text, sort) => new Uint32Array(inOrder(text, sort).map(({ id }) => id)).buffer,
    searchCount: (text) => found(text).length,
    searchFacets: (text, of) => {
      const movies = found(text);
      const { chips } = understand(text);
      const facets = (values: string[], its: (card: MovieCard) => string) =>
        values.map((value) => facetOf(of, value, movies, chips, its)).filter(isOffered);
      const yesNo = (yes: boolean) => (yes ? 'yes' : 'no');
      const decade = ({ year }: MovieCard) => String(Math.floor((year ?? 0) / 10) * 10);
      const decades = [...new Set(movies.filter(({ year }) => year !== null).map(decade))].sort();
      switch (of) {
        case 'genre':
          return facets(GENRES, ({ id }) => genreOf(id));
        case 'country':
          return facets(COUNTRIES, ({ id }) => countryOf(id));
        case 'year':
          return facets(decades, decade);
        case 'role':
          return facets(['leading', 'supporting'], () => 'leading');
        case 'gender':
          return facets(['female', 'male'], () => 'female');
        case 'seen':
          return facets(['yes', 'no'], ({ id }) => yesNo(isSeen(id)));
        case 'fav':
          return facets(['me', 'no'], ({ id }) => (isFavorite(id) ? 'me' : 'no'));
        case 'missing':
          return facets(['poster'], ({ poster }) => (poster ? '' : 'poster'));
        default:
          return [];
      }
    },
    searchRail: (text, sort) => {
      const label = ({ title, year }: MovieCard) =>
        sort.by === 'year' ? `${Math.floor((year ?? 0) / 10) * 10}` : (title[0] ?? '#');
      const marks: RailMark[] = [];
      inOrder(text, sort).forEach((card, index) => {
        if (marks.at(-1)?.label !== label(card)) marks.push({ label: label(card), index });
      });
      return { unit: sort.by === 'year' ? 'decade' : 'letter', marks };
    },
  };
}

const isOffered = ({ movies, isSet }: Facet) => movies > 0 || isSet;

function facetOf(
  field: QueryField,
  value: string,
  movies: MovieCard[],
  chips: Chip[],
  of: (card: MovieCard) => string,
): Facet {
  const term = termOf(field, value);
  return {
    value,
    term,
    movies: movies.filter((card) => of(card) === value).length,
    isSet: chips.some(({ text }) => text === term),
  };
}

const wordsOf = (text: string) =>
  understand(text)
    .chips.filter(({ field }) => field === 'word')
    .map(({ values }) => values[0])
    .join(' ');

function marksOf(name: string, words: string): Span[] {
  if (words === '') return [];
  const start = ` ${name}`.toLowerCase().indexOf(` ${words.toLowerCase()}`);
  return start < 0 ? [] : [{ start, end: start + words.length }];
}

/** A word of the titles that has one letter more than what was typed. */
function correctionOf(cards: MovieCard[], text: string) {
  const typed = text.trim().toLowerCase();
  const isNear = (word: string) =>
    [...word].some((_, at) => word.slice(0, at) + word.slice(at + 1) === typed);
  const used = cards
    .flatMap(({ title }) => title.toLowerCase().split(' '))
    .find((word) => typed.length > 3 && isNear(word));
  return used === undefined ? null : { typed, used, text: used };
}
