import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { told } from '../../api/parts';

/** One's accounts at platforms, by their names; there are few. */
export function useAccounts() {
  return useQuery({
    queryKey: ['/api/platform-accounts', 'names'],
    queryFn: async ({ signal }) => (await told(api.GET('/api/platform-accounts', { params: { query: { limit: 500, sort: 'name', order: 'asc' } }, signal }))).items,
  });
}
