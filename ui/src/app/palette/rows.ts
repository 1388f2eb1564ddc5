import type { IntlShape } from 'react-intl';
import type {
  CharacterRow,
  Image,
  MovieCard,
  MovieHit,
  PersonRow,
  Span,
} from '../../generated/bindings';
import { keysOf } from '../../lib/actions/catalogue';
import type { LiveAction } from '../../lib/actions/live';
import { titles } from '../../lib/actions/titles';
import { castText } from '../../lib/castText';
import { lifeYears } from '../../lib/lifeYears';

/** A page that a row leads to. */
export interface PaletteTarget {
  kind: 'movie' | 'person' | 'character';
  id: number;
}

interface RowWords {
  key: string;
  title: string;
  /** What of the title was found. */
  marks: readonly Span[];
  /** What tells it from others, in a few words. */
  detail: string;
}

export type PaletteRow = RowWords &
  (
    | { does: 'open'; target: PaletteTarget; image: Image | null }
    | { does: 'run'; action: LiveAction; keys: string | undefined }
    | { does: 'create' }
  );

export interface PaletteSection {
  id: string;
  label: string;
  rows: PaletteRow[];
}

/** A row that nobody searched for. */
const NOT_FOUND = { originalTitle: null, marks: [] };

const together = (...parts: (string | number | null)[]) => parts.filter(Boolean).join(' · ');

export function movieRow(
  movie: Pick<MovieCard, 'id' | 'title' | 'year' | 'poster'>,
  { originalTitle, marks }: Pick<MovieHit, 'originalTitle' | 'marks'> = NOT_FOUND,
): PaletteRow {
  return {
    does: 'open',
    key: `movie-${movie.id}`,
    target: { kind: 'movie', id: movie.id },
    title: movie.title,
    marks,
    detail: together(movie.year, originalTitle),
    image: movie.poster,
  };
}

export function personRow(
  intl: IntlShape,
  row: PersonRow,
  marks: readonly Span[] = [],
): PaletteRow {
  const credits = intl.formatMessage(
    {
      id: 'palette.credits',
      defaultMessage: '{credits, plural, one {# credit} other {{credits, number} credits}}',
    },
    { credits: row.credits },
  );
  return {
    does: 'open',
    key: `person-${row.person.id}`,
    target: { kind: 'person', id: row.person.id },
    title: row.person.name,
    marks,
    detail: together(lifeYears(intl, row), credits),
    image: row.person.photo,
  };
}

export function characterRow(
  intl: IntlShape,
  row: CharacterRow,
  marks: readonly Span[] = [],
): PaletteRow {
  const { id, name } = row.character;
  return {
    does: 'open',
    key: `character-${id}`,
    target: { kind: 'character', id },
    title: name,
    marks,
    detail: together(row.titles[0] ?? null, row.playedBy[0] ?? null) || castText(intl, row),
    image: null,
  };
}

export function actionRow(intl: IntlShape, action: LiveAction, query: string): PaletteRow {
  const title = intl.formatMessage(titles[action.id]);
  const start = title.toLocaleLowerCase().indexOf(query.toLocaleLowerCase());
  return {
    does: 'run',
    key: `action-${action.id}`,
    action,
    title,
    marks: query === '' || start < 0 ? [] : [{ start, end: start + query.length }],
    detail: action.about
      ? intl.formatMessage(
          { id: 'palette.about', defaultMessage: 'for {name}' },
          { name: action.about },
        )
      : '',
    keys: keysOf(action.id),
  };
}

export function createRow(intl: IntlShape, title: string): PaletteRow {
  return {
    does: 'create',
    key: 'create-movie',
    title: intl.formatMessage(
      { id: 'palette.create', defaultMessage: 'Create movie “{title}”' },
      { title },
    ),
    marks: [],
    detail: '',
  };
}
