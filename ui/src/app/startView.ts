import type { QueryClient } from '@tanstack/react-query';
import type { RouterHistory } from '@tanstack/react-router';
import { viewsQuery } from '../features/views/queries';
import type { SavedView } from '../generated/bindings';

/** Answers the view to open; only once, and nothing where the address asks for a page already. */
export type TakeStartView = () => Promise<SavedView | null>;

export function startView(client: QueryClient, history: RouterHistory): TakeStartView {
  const { pathname, search } = history.location;
  let isStart = pathname === '/' && search === '';
  return async () => {
    if (!isStart) return null;
    isStart = false;
    // Without the views the library opens all the same.
    const views = await client.ensureQueryData(viewsQuery).catch(() => []);
    return views.find(({ isDefault }) => isDefault) ?? null;
  };
}
