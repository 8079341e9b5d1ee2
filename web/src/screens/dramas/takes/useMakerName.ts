import type { Shape } from '../../../api/client';
import { useMakers } from '../data';

/** The name of the account a price was told by, with the model. */
export function useMakerName(service: Shape<'ServiceType'>, price: { maker: string; model_backend?: string; provider?: string | null; model?: string | null } | undefined): string {
  const { accounts } = useMakers(service);
  if (price === undefined) {
    return '';
  }
  const model = 'model' in price ? price.model : price.provider;
  return [accounts.find((maker) => maker.id === price.maker)?.name ?? price.model_backend, model].filter(Boolean).join(', ');
}
