import { useQuery } from '@tanstack/react-query';
import { type Shape, api } from '../../../api/client';
import { told, useParts } from '../../../api/parts';
import type { Account } from '../common/accounts';

export type App = Shape<'AppRow'>;

/** One's accounts at platforms, in parts. */
export function useAccounts() {
  return useParts<Account>(['/api/platform-accounts'], (after, signal) => told(api.GET('/api/platform-accounts', { params: { query: { after, sort: 'created', order: 'asc' } }, signal })));
}

/** One of them as it is now, read once: it may be taken away later. Not asked for without an id. */
export function useAccountOnce(id: string) {
  return useQuery<Account>({ queryKey: ['/api/platform-accounts', id], enabled: (query) => id !== '' && query.state.data === undefined, queryFn: ({ signal }) => told(api.GET('/api/platform-accounts/{account}', { params: { path: { account: id } }, signal })) });
}

/** One's apps at platforms: few enough to be read at once. */
export function useApps() {
  return useQuery({ queryKey: ['/api/platform-apps'], queryFn: async ({ signal }) => (await told(api.GET('/api/platform-apps', { params: { query: { limit: 200, sort: 'created', order: 'asc' } }, signal }))).items });
}
