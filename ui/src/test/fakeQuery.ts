import type {
  Chip,
  ChipRange,
  MovieCard,
  QueryField,
  QueryProblem,
  Understood,
} from '../generated/bindings';

export const GENRES = ['Comedy', 'Crime', 'Drama', 'Film noir', 'Horror', 'Silent'];
export const COUNTRIES = ['France', 'Germany', 'Japan', 'USA'];

const FIELDS: readonly string[] = [
  'actor',
  'character',
  'director',
  'genre',
  'country',
  'from',
  'year',
  'runtime',
  'role',
  'gender',
  'fav',
  'seen',
  'watchlist',
  'missing',
] satisfies QueryField[];
const TERM = /-?(?:\p{L}+:)?(?:"[^"]*"?|[^\s"]\S*)|-?\p{L}+:/gu;

/** Genre and the like of the fake's movies, by their number. */
export const genreOf = (id: number) => GENRES[id % GENRES.length] ?? '';
export const countryOf = (id: number) => COUNTRIES[id % COUNTRIES.length] ?? '';
export const isFavorite = (id: number) => id % 7 === 0;
export const isSeen = (id: number) => id % 2 === 0;

/** A useful part of the language: what of a text the fake understands. */
export function understand(text: string): Understood {
  const chips: Chip[] = [];
  const problems: QueryProblem[] = [];
  for (const match of text.matchAll(TERM)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const not = match[0].startsWith('-');
    const [, name = '', typed = ''] = /^-?(?:(\p{L}+):)?(.*)$/u.exec(match[0]) ?? [];
    const value = typed.replaceAll('"', '');
    const without = `${text.slice(0, span.start).trimEnd()} ${text.slice(span.end).trimStart()}`;
    const about = (
      reason: QueryProblem['reason'],
      field: QueryField | null,
      instead?: string,
    ): void => {
      const label = instead ?? '';
      const fixed = `${text.slice(0, span.start)}${label}${text.slice(span.end)}`;
      problems.push({
        reason,
        field,
        value: value || name,
        span,
        fix: instead === undefined ? null : { label, text: fixed },
      });
    };
    const field = name === '' ? (typed.startsWith('"') ? 'phrase' : 'word') : (name as QueryField);
    if (name !== '' && !FIELDS.includes(name)) {
      about('unknownField', null, name.startsWith('ge') ? `genre:${value}` : undefined);
      continue;
    }
    if (value === '') {
      about('missingValue', field);
      continue;
    }
    const range = field === 'year' || field === 'runtime' ? rangeOf(value) : null;
    if ((field === 'year' || field === 'runtime') && range === null) {
      about('notANumber', field);
      continue;
    }
    const known = field === 'genre' ? GENRES : field === 'country' ? COUNTRIES : null;
    const written = known?.find((one) => one.toLowerCase() === value.toLowerCase()) ?? value;
    if (known && !known.includes(written)) {
      const near = known.find((one) => one[0]?.toLowerCase() === value[0]?.toLowerCase());
      about('unknownName', field, near && `${field}:${near}`);
    }
    chips.push({
      field,
      not,
      values: range ? [] : [written.replace(/^#(\d+)$/, nameOf(field))],
      range,
      span,
      text: name === '' ? match[0] : `${not ? '-' : ''}${termOf(field, range ? value : written)}`,
      without: without.trim(),
    });
  }
  return { canonical: chips.map((chip) => chip.text).join(' '), chips, problems };
}

export function termOf(field: QueryField, value: string): string {
  return /\s/.test(value) ? `${field}:"${value}"` : `${field}:${value}`;
}

/** Whether a movie is one of those that a term is about. */
export function holds(chip: Chip, card: MovieCard, textOf: (card: MovieCard) => string): boolean {
  const [value = ''] = chip.values;
  const is = (() => {
    switch (chip.field) {
      case 'genre':
        return genreOf(card.id) === value;
      case 'country':
        return countryOf(card.id) === value;
      case 'year':
        return within(chip.range, card.year);
      case 'runtime':
        return within(chip.range, card.durationMinutes);
      case 'fav':
        return isFavorite(card.id) === (value === 'me');
      case 'seen':
        return isSeen(card.id) === (value === 'yes');
      case 'missing':
        return value === 'poster' ? card.poster === null : false;
      case 'director':
        return (card.director ?? '').toLowerCase().includes(value.toLowerCase());
      case 'word':
      case 'phrase':
        return textOf(card).toLowerCase().includes(value.toLowerCase());
      default:
        return card.id <= 24;
    }
  })();
  return is !== chip.not;
}

function nameOf(field: QueryField) {
  return (_: string, id: string) => (field === 'character' ? `Character ${id}` : `Person ${id}`);
}

function within(range: ChipRange | null, value: number | null): boolean {
  if (!range || value === null) return false;
  return value >= (range.from ?? value) && value <= (range.to ?? value);
}

function rangeOf(text: string): ChipRange | null {
  const [, begin = '', dots, end = ''] = /^(\d*)(\.\.)?(\d*)$/.exec(text) ?? [];
  if (begin === '' && end === '') return null;
  const [from, to] = [begin, end].map((part) => (part === '' ? null : Number(part)));
  if (!dots) return { how: 'exactly', from: from ?? null, to: from ?? null };
  const how = begin === '' ? 'atMost' : end === '' ? 'atLeast' : 'between';
  return { how, from: from ?? null, to: to ?? null };
}
