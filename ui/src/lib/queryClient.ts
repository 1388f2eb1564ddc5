import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { toIpcError } from './errors';

/**
 * The backend is on this computer: nothing grows stale by itself, nothing is worth a retry, and
 * being offline is normal. What a command changes is invalidated by name.
 */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (toIpcError(error).code === 'signedOut') onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
