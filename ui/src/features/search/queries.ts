import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { commands } from '../../lib/ipc';

/** Asked at every keystroke; an answer that comes late lands under its own key and is not shown. */
export function useSearch(text: string) {
  const query = text.trim();
  return useQuery({
    queryKey: ['search', query],
    queryFn: () => commands.search(query),
    enabled: query !== '',
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
}
