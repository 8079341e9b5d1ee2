import { MutationCache, QueryClient } from '@tanstack/react-query';
import { asFailure } from './failure';

// Other tabs of this browser: what is changed in one is read anew in all.
const tabs = new BroadcastChannel('reelwright');

/** The cache of what was read. Whatever is changed by anybody here, all that is on screen is read anew. */
export const queries: QueryClient = new QueryClient({
  defaultOptions: {
    // The server may be on this very machine: whether that is on a network says nothing.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
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

/** Reads anew all that is on screen, here and in other tabs: something was changed. What is of `gone` is not asked for here: it is not there any more, and its page is being left. */
export function changed(gone?: string): void {
  void queries.invalidateQueries({ predicate: (query) => gone === undefined || !query.queryKey.includes(gone) });
  if (gone !== undefined) {
    void queries.invalidateQueries({ predicate: (query) => query.queryKey.includes(gone), refetchType: 'none' });
  }
  tabs.postMessage('changed');
}

tabs.onmessage = () => void queries.invalidateQueries();
