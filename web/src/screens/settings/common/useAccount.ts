import { useQuery } from '@tanstack/react-query';
import { type Shape, api } from '../../../api/client';

/** One's own account as it is now, with the mark its changes are based on. */
export interface Account {
  me: Shape<'Me'>;
  etag: string;
}

/** Reads one's own account. */
export function useAccount() {
  return useQuery({
    queryKey: ['/api/me'],
    queryFn: async ({ signal }): Promise<Account> => {
      const { data, response } = await api.GET('/api/me', { signal });
      return { me: data!, etag: response.headers.get('ETag') ?? '' };
    },
  });
}
