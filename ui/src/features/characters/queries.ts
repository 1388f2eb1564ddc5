import { queryOptions } from '@tanstack/react-query';
import type { CharacterId } from '../../generated/bindings';
import { commands } from '../../lib/ipc';

export const characterPageQuery = (id: CharacterId) =>
  queryOptions({
    queryKey: ['characters', 'page', id],
    queryFn: () => commands.charactersPage(id),
    // What is gone gives way to a page that says so.
    throwOnError: true,
    gcTime: 60_000,
  });
