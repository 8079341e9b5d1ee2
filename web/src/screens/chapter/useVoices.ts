import { useQuery } from '@tanstack/react-query';
import { type Shape, api } from '../../api/client';
import { told } from '../../api/parts';
import { useAccounts } from './useAccounts';

/** What the voice maker of the chapter takes, as far as its catalog tells; nothing where the account is somebody else's. */
export function useVoices(account: string | null): Record<string, Shape<'FieldRule'>> {
  const offers = useQuery({ queryKey: ['/api/makers/catalog'], queryFn: ({ signal }) => told(api.GET('/api/makers/catalog', { signal })), staleTime: 600_000 });
  const maker = useAccounts()?.find((m) => m.id === account);
  const offer = offers.data?.find((o) => o.provider === maker?.provider && o.service_type === 'audio_generation');
  const named = (maker?.config_params as { model?: string } | null | undefined)?.model;
  return (offer?.models.find((model) => model.id === named) ?? offer?.models.find((model) => model.id === offer.usual_model) ?? offer?.models[0])?.fields ?? {};
}
