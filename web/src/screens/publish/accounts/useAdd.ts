import { useMutation } from '@tanstack/react-query';
import { type Shape, api } from '../../../api/client';
import { told } from '../../../api/parts';
import type { Account } from './useAccounts';

export interface Added {
  account: Account;
  /** Of a bridge, where one was made: it is told this once. */
  secret: string | null;
}

/** Adds an account that is posted to by hand, or by a tool of the person's own. */
export function useAdd(onAdded: (added: Added) => void) {
  return useMutation({
    // The contract has another shape under the answer's name.
    mutationFn: async (body: Shape<'AddPlatformAccountRequest'>) => (await told(api.POST('/api/platform-accounts', { body }))) as unknown as Added,
    onSuccess: onAdded,
  });
}
