import { useMutation } from '@tanstack/react-query';
import { type Shape, api } from '../../../../api/client';
import { told } from '../../../../api/parts';

/** Adds an account that is posted to by hand, or by a tool of the person's own. */
export function useAdd(onAdded: (added: Shape<'AddedAccount'>) => void) {
  return useMutation({
    mutationFn: (body: Shape<'AddPlatformAccountRequest'>) => told(api.POST('/api/platform-accounts', { body })),
    onSuccess: onAdded,
  });
}
