import type { Shape } from '../../../api/client';
import type { Offer } from '../common/useCatalog';

/** A price as an account keeps it. */
export interface OwnPrice {
  unit: string;
  price: number | '';
  currency: string;
  model?: string;
  from?: string;
}

/** What stands in the form of a maker account. Settings are texts there, whatever they are elsewhere. */
export interface Draft {
  name: string;
  settings: Record<string, string>;
  rate_limit: number | '';
  daily_limit: number | '';
  monthly_limit: number | '';
  expires: string;
  is_default: boolean;
  is_active: boolean;
  prices: OwnPrice[];
}

/** What every account may say, whoever its maker is. */
export const concurrency: Shape<'SettingField'> = { name: 'concurrency', kind: 'number', help: 'How many calls may be on their way at once.' };

type Maker = Shape<'MakerRow'>;

/** The fields of a form. */
export function fieldsOf(offer: Offer): Shape<'SettingField'>[] {
  return offer.settings.some((f) => f.name === concurrency.name) ? offer.settings : [...offer.settings, concurrency];
}

/** The adapter's own settings that an account keeps. */
export function paramsOf(maker: Maker | null): Record<string, unknown> {
  return typeof maker?.config_params === 'object' && maker.config_params !== null ? (maker.config_params as Record<string, unknown>) : {};
}

/** The form of an account, or of one that is yet to be. */
export function draftOf(maker: Maker | null): Draft {
  const params = Object.entries(paramsOf(maker)).map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value, null, 2) : String(value)]);
  return {
    name: maker?.name ?? '',
    settings: { ...Object.fromEntries(params), endpoint: maker?.endpoint ?? '', region: maker?.region ?? '' },
    rate_limit: maker?.rate_limit ?? '',
    daily_limit: maker?.daily_limit ?? '',
    monthly_limit: maker?.monthly_limit ?? '',
    expires: maker?.expires_at == null ? '' : new Date(maker.expires_at).toLocaleDateString('sv'),
    is_default: maker?.is_default ?? false,
    is_active: maker?.is_active ?? true,
    prices: Array.isArray(maker?.pricing_model) ? (maker.pricing_model as OwnPrice[]) : [],
  };
}

/** What a form says anew of what every account has, whoever its maker is or was. */
export function commonOf(first: Draft, draft: Draft): Shape<'MakerChange'> {
  const change: Shape<'MakerChange'> = {};
  if (draft.name.trim() !== first.name) change.name = draft.name.trim();
  for (const limit of ['rate_limit', 'daily_limit', 'monthly_limit'] as const) {
    if (draft[limit] !== first[limit]) change[limit] = draft[limit] === '' ? 0 : draft[limit];
  }
  // A key is good until the end of that day.
  if (draft.expires !== first.expires) change.expires_at = draft.expires === '' ? null : new Date(`${draft.expires}T23:59:59`).toISOString();
  if (draft.is_default !== first.is_default) change.is_default = draft.is_default;
  if (draft.is_active !== first.is_active) change.is_active = draft.is_active;
  return change;
}

/** What a form says that is not so yet; what it does not say stays as it is. */
export function changeOf(offer: Offer, maker: Maker | null, first: Draft, draft: Draft): Shape<'MakerChange'> {
  const change = commonOf(first, draft);
  const differs = (name: string) => (draft.settings[name] ?? '').trim() !== (first.settings[name] ?? '').trim();
  for (const name of ['api_key', 'api_secret'] as const) {
    if ((draft.settings[name] ?? '') !== '') change[name] = draft.settings[name];
  }
  if (differs('endpoint')) change.endpoint = draft.settings['endpoint'] ?? '';
  if (differs('region')) change.region = draft.settings['region'] ?? '';
  if (JSON.stringify(draft.prices) !== JSON.stringify(first.prices)) change.pricing_model = draft.prices.map((p) => ({ ...p, price: Number(p.price) }));
  const own = fieldsOf(offer).filter((f) => f.kind !== 'secret' && f.name !== 'endpoint' && f.name !== 'region');
  if (own.some((f) => differs(f.name))) {
    const params = { ...paramsOf(maker) };
    for (const field of own.filter((f) => differs(f.name))) {
      const text = (draft.settings[field.name] ?? '').trim();
      if (text === '') delete params[field.name];
      else params[field.name] = field.kind === 'number' ? Number(text) : field.kind === 'json' ? JSON.parse(text) : text;
    }
    change.config_params = params;
  }
  return change;
}

/** Whether a text is JSON of the kind that templates are. */
export function isTemplate(text: string): boolean {
  try {
    return text.trim() === '' || typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
