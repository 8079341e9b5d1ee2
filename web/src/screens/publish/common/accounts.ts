import { useQuery } from '@tanstack/react-query';
import { type Shape, api } from '../../../api/client';
import { told } from '../../../api/parts';

/** What the platform allows the account at the moment; asked `once`, it is not asked again for what is changed elsewhere. */
export function useOptions(account: string, asks: boolean, once = false) {
  return useQuery<Shape<'AccountOptions'>>({
    queryKey: ['/api/platform-accounts/{account}/options', account],
    enabled: (query) => asks && (!once || query.state.status === 'pending'),
    staleTime: 60_000,
    retry: false,
    queryFn: ({ signal }) => told(api.GET('/api/platform-accounts/{account}/options', { params: { path: { account } }, signal })),
  });
}
