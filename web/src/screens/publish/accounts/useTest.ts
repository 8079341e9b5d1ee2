import { useMutation } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { told } from '../../../api/parts';

/** Asks the platform how an account is, without posting anything. */
export function useTest() {
  return useMutation({ mutationFn: (account: string) => told(api.POST('/api/platform-accounts/{account}/test', { params: { path: { account } } })) });
}
