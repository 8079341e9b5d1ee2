import { useMutation } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { told } from '../../../api/parts';

/** Tries an account without paying for anything. */
export function useTest() {
  return useMutation({ mutationFn: (maker: string) => told(api.POST('/api/makers/{maker}/test', { params: { path: { maker } } })) });
}
