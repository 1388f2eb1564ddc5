import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryField } from '../../generated/bindings';
import { commands } from '../../lib/ipc';
import { isPlain, nameTerm } from './language';
import type { UnderstoodText } from './understood';

/** An answer for each text; one that comes late lands under its own text and is not shown. */
const asked = {
  placeholderData: keepPreviousData,
  gcTime: 30_000,
};

/** What is found for a text without spaces around it, and that text. */
const resultsQuery = (query: string) =>
  queryOptions({
    queryKey: ['search', 'results', query],
    queryFn: async () => ({ query, ...(await commands.search(query)) }),
    ...asked,
  });

/** What is found, asked at every keystroke; the rows before stay until the next are there. */
export function useSearch(text: string) {
  const query = text.trim();
  return useQuery({ ...resultsQuery(query), enabled: query !== '' });
}

/** Asks for what is found before the page has been drawn with the text, which takes its time. */
export function useAskAhead(): (text: string) => void {
  const client = useQueryClient();
  return (text) => {
    const query = text.trim();
    if (query !== '') client.prefetchQuery(resultsQuery(query));
  };
}

/** How much there is of each kind; the rows do not wait for it. */
export function useTotals(text: string) {
  const query = text.trim();
  return useQuery({
    queryKey: ['search', 'totals', query],
    queryFn: () => commands.searchTotals(query),
    enabled: query !== '',
    ...asked,
  });
}

const understoodQuery = (text: string) =>
  queryOptions({
    queryKey: ['search', 'understood', text],
    queryFn: async (): Promise<UnderstoodText> => ({
      text,
      ...(await commands.searchUnderstand(text)),
    }),
    ...asked,
  });

/** How a text is understood; until that is known, how the one before was. */
export function useUnderstood(text: string) {
  return useQuery({ ...understoodQuery(text), enabled: text.trim() !== '' });
}

/** Whether a text is nothing but words; whoever asks rests while only the words change. */
export function useIsPlain(text: string): boolean {
  const { data = false } = useQuery({
    ...understoodQuery(text),
    enabled: text.trim() !== '',
    select: ({ chips, problems }) => isPlain(chips) && problems.length === 0,
  });
  return data;
}

/** What each value of a field would leave of what a text finds. */
export function useFacets(text: string, of: QueryField) {
  return useQuery({
    queryKey: ['search', 'facets', of, text],
    queryFn: () => commands.searchFacets(text, of),
    ...asked,
  });
}

/** How many movies a text finds. */
export const movieCountQuery = (text: string) =>
  queryOptions({
    queryKey: ['search', 'count', text],
    queryFn: () => commands.searchCount(text),
    ...asked,
  });

/** How many movies a text finds; nothing is asked for null. */
export function useMovieCount(text: string | null) {
  return useQuery({ ...movieCountQuery(text ?? ''), enabled: text !== null });
}

/** Something a picker can choose by name. */
interface NameOption {
  /** What is added to the query. */
  term: string;
  name: string;
  detail: string;
}

/** People, characters or countries whose name begins with a text. */
export function useNames(field: 'actor' | 'director' | 'character' | 'from', text: string) {
  const query = text.trim();
  return useQuery({
    queryKey: ['search', 'names', field, query],
    queryFn: () => namesOf(field, query),
    enabled: query !== '',
    ...asked,
  });
}

async function namesOf(field: Parameters<typeof useNames>[0], text: string): Promise<NameOption[]> {
  if (field === 'character') {
    const found = await commands.charactersOptions(text, null, null);
    return found.map(({ row: { character, playedBy } }) => ({
      term: `${field}:#${character.id}`,
      name: character.name,
      detail: playedBy.join(' · '),
    }));
  }
  if (field === 'from') {
    const wanted = text.toLocaleLowerCase();
    const all = await commands.vocabularyList('countries');
    return all
      .filter(({ name }) => name.toLocaleLowerCase().startsWith(wanted))
      .map(({ name }) => ({ term: nameTerm(field, name), name, detail: '' }));
  }
  const found = await commands.peopleOptions(text);
  return found.map(({ person, knownFor }) => ({
    term: `${field}:#${person.id}`,
    name: person.name,
    detail: knownFor.join(' · '),
  }));
}
