import { useRef } from 'react';
import { useFilter } from 'react-aria/useFilter';
import { defineMessages, type IntlShape, useIntl } from 'react-intl';
import { useSearch } from '../../features/search/queries';
import type { SearchResults } from '../../generated/bindings';
import { actionIds, actions } from '../../lib/actions/catalogue';
import { type LiveAction, useLiveActions } from '../../lib/actions/live';
import { readTyped } from './paletteQuery';
import { useRecentRows } from './recents';
import {
  actionRow,
  characterRow,
  createRow,
  movieRow,
  type PaletteRow,
  type PaletteSection,
  personRow,
} from './rows';

const labels = defineMessages({
  recent: { id: 'palette.recent', defaultMessage: 'Recent' },
  movies: { id: 'palette.movies', defaultMessage: 'Movies' },
  people: { id: 'palette.people', defaultMessage: 'People' },
  characters: { id: 'palette.characters', defaultMessage: 'Characters' },
  commands: { id: 'palette.commands', defaultMessage: 'Commands' },
  create: { id: 'palette.new', defaultMessage: 'New' },
});

/** Rows of each kind where all kinds share the palette. */
const SHARED = { movies: 5, people: 4, characters: 4, commands: 6 };

export interface Palette {
  sections: PaletteSection[];
  /** What the rows were found for. */
  query: string;
  error: unknown;
  /** The answer to what is typed is on its way; the rows are those of before. */
  isWaiting: boolean;
}

/** The rows for what is typed. The old ones stay, all of them, until the new ones are there. */
export function usePaletteSections(typed: string): Palette {
  const intl = useIntl();
  const { scope, query } = readTyped(typed);
  const asked = scope === 'commands' ? '' : query;
  const { data, error, isPlaceholderData, isPending } = useSearch(asked);
  const isWaiting = asked !== '' && !error && (isPending || isPlaceholderData);
  const recent = useRecentRows();
  const commands = useCommandRows(scope === 'commands' || scope === 'everything' ? query : null);
  const found = foundRows(intl, asked !== '' && !error ? data : undefined);

  const rows: [keyof typeof labels, PaletteRow[]][] =
    scope === 'commands'
      ? [['commands', commands]]
      : query === ''
        ? [
            ['recent', scope === 'everything' ? recent : recent.filter(isOf(scope))],
            ['commands', commands],
          ]
        : scope === 'people'
          ? [['people', found.people]]
          : scope === 'characters'
            ? [['characters', found.characters]]
            : [
                ['movies', found.movies.slice(0, SHARED.movies)],
                ['people', found.people.slice(0, SHARED.people)],
                ['characters', found.characters.slice(0, SHARED.characters)],
                ['commands', commands.slice(0, SHARED.commands)],
                ['create', [createRow(intl, query)]],
              ];
  const now: Palette = {
    sections: rows
      .filter(([, of]) => of.length > 0)
      .map(([id, of]) => ({ id, label: intl.formatMessage(labels[id]), rows: of })),
    query,
    error,
    isWaiting: false,
  };
  const shown = useRef(now);
  if (!isWaiting) shown.current = now;
  return { ...shown.current, isWaiting };
}

const isOf = (scope: 'people' | 'characters') => (row: PaletteRow) =>
  row.does === 'open' && row.target.kind === (scope === 'people' ? 'person' : 'character');

function foundRows(intl: IntlShape, results: SearchResults | undefined) {
  return {
    movies: (results?.movies ?? []).map((hit) => movieRow(hit.movie, hit)),
    people: (results?.people ?? []).map((row) => personRow(intl, row, row.marks)),
    characters: (results?.characters ?? []).map((row) => characterRow(intl, row, row.marks)),
  };
}

/** The commands a text may mean, those that begin with it first; all of them without one. */
function useCommandRows(query: string | null): PaletteRow[] {
  const intl = useIntl();
  const live = useLiveActions();
  const { contains, startsWith } = useFilter({ sensitivity: 'base' });
  if (query === null) return [];
  const offered = new Map(live.map((action) => [action.id, action]));
  // The palette is open, and what the page itself offers comes first.
  offered.delete('palette');
  const inOrder = actionIds.flatMap((id) => offered.get(id) ?? []);
  const isOfAll = ({ id }: LiveAction) => actions[id].at === 'everywhere';
  const rows = [...inOrder.filter((one) => !isOfAll(one)), ...inOrder.filter(isOfAll)].map(
    (action) => actionRow(intl, action, query),
  );
  if (query === '') return rows;
  const begins = (row: PaletteRow) => startsWith(row.title, query);
  const fitting = rows.filter((row) => contains(row.title, query));
  return [...fitting.filter(begins), ...fitting.filter((row) => !begins(row))];
}
