import { MutationCache, QueryClient } from '@tanstack/react-query';
import { asFailure } from './failure';

// Other tabs of this browser: what is changed in one is read anew in all.
const tabs = new BroadcastChannel('reelwright');

/** The cache of what was read. Whatever is changed by anybody here, all that is on screen is read anew. */
export const queries: QueryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A refusal stays one; what did not come through is worth another try.
      retry: (count, thrown) => asFailure(thrown).isAway && count < 3,
      retryDelay: (count) => 500 * 2 ** count,
    },
  },
  mutationCache: new MutationCache({
    onSuccess: (_data, _variables, _context, mutation) => {
      if (mutation.meta?.['asks'] !== true) {
        changed();
      }
    },
  }),
});

/** Reads anew all that is on screen, here and in other tabs: something was changed. */
export function changed(): void {
  void queries.invalidateQueries();
  tabs.postMessage('changed');
}

tabs.onmessage = () => void queries.invalidateQueries();
