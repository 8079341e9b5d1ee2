import { asFailure } from '../../../api/failure';
import type { Offer } from '../common/useCatalog';
import { fieldsOf } from './draft';

const byCode: Record<string, string> = {
  withdrawn: 'model', model_unknown: 'model', endpoint_missing: 'endpoint', address_refused: 'endpoint', key_needed: 'api_key', secrets_missing: 'api_key', name_taken: 'name', prices_invalid: 'prices',
};

/** Which field of the form a refusal is about; null when none is to blame. A line about a setting begins with its name. */
export function blamed(thrown: unknown, offer: Offer): string | null {
  if (thrown === null || thrown === undefined) {
    return null;
  }
  const failure = asFailure(thrown);
  const word = /^'?(\w+)/.exec(failure.message)?.[1] ?? '';
  const told = Object.keys(failure.fields)[0]?.split('.').at(-1);
  return byCode[failure.code] ?? told ?? (fieldsOf(offer).some((f) => f.name === word) ? word : null);
}
