import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../api/client';
import { told } from '../../../../api/parts';
import type { Account } from '../useCalendars';

/** What the platform of an account takes, and by which settings. */
export function useCard(account: Account | undefined) {
  const platforms = useQuery({ queryKey: ['/api/platforms'], staleTime: Infinity, queryFn: ({ signal }) => told(api.GET('/api/platforms', { signal })) });
  return account === undefined ? undefined : platforms.data?.find((card) => card.platform === account.platform && card.route === account.route);
}
