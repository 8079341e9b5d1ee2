import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Shape, api } from '../../../api/client';
import { told } from '../../../api/parts';

/** Goes to the platform's page, on which the person allows an account; the browser comes back by itself. */
export function useConnect() {
  const connecting = useMutation({
    mutationFn: (body: Shape<'ConnectAccountRequest'>) => told(api.POST('/api/platform-accounts/connect', { body })),
    meta: { asks: true },
    onSuccess: ({ url }) => window.location.assign(url),
  });
  const { reset } = connecting;
  useEffect(() => {
    // Whoever goes back there finds the page as it was left.
    const back = (event: PageTransitionEvent) => event.persisted && reset();
    window.addEventListener('pageshow', back);
    return () => window.removeEventListener('pageshow', back);
  }, [reset]);
  return { connect: connecting.mutate, busy: connecting.isPending || connecting.isSuccess, error: connecting.error };
}
