import { queryOptions } from '@tanstack/react-query';
import type { PersonId } from '../../generated/bindings';
import { commands } from '../../lib/ipc';

export const personPageQuery = (id: PersonId) =>
  queryOptions({
    queryKey: ['people', 'page', id],
    queryFn: () => commands.peoplePage(id),
    // What is gone gives way to a page that says so.
    throwOnError: true,
    gcTime: 60_000,
  });
