import { useQuery } from '@tanstack/react-query';
import { type Shape, api } from '../../api/client';
import { told } from '../../api/parts';
import { placesOf } from './places';

export type Account = Shape<'MakerRow'>;
export type Model = Shape<'DescribeMakersModel'>;

/** What the models behind an account are: those the catalog knows, which one is asked when none is named, and whether others may be. */
export interface Offer {
  models: Model[];
  usual: string;
  others: boolean;
  /** The card of a model; null where the catalog has none. */
  card: (model: string) => Model | null;
}

const Any = '*';

/** One's accounts for a service that can be asked now, and what each offers. */
export function useMakers(service: Shape<'ServiceType'>) {
  const accounts = useQuery({ queryKey: ['/api/makers', service], queryFn: () => told(api.GET('/api/makers', { params: { query: { service, limit: 200 } } })) });
  const catalog = useQuery({ queryKey: ['/api/makers/catalog'], queryFn: () => told(api.GET('/api/makers/catalog')), staleTime: Infinity });
  const active = accounts.data?.items.filter((a) => a.is_active && (a.expires_at === null || new Date(a.expires_at) > new Date())) ?? [];
  return {
    isPending: accounts.isPending || catalog.isPending,
    error: accounts.error ?? catalog.error,
    again: () => void Promise.all([accounts.refetch(), catalog.refetch()]),
    accounts: active,
    /** Who makes what nobody asks of another; null where nobody can tell. */
    usual: active.find((a) => a.is_default) ?? (active.length === 1 ? active[0]! : null),
    offer: (account: Account): Offer | null => {
      const offer = catalog.data?.find((o) => o.provider === account.provider && o.service_type === service);
      return offer === undefined ? null : offerOf(account, offer);
    },
  };
}

function offerOf(account: Account, offer: Shape<'DescribeMakersOffer'>): Offer {
  const said = (account.config_params ?? {}) as Record<string, unknown>;
  const host = account.endpoint === null ? '' : URL.canParse(account.endpoint) ? new URL(account.endpoint).hostname : '';
  const api = offer.apis?.find((a) => (typeof said['api'] === 'string' ? a.name === said['api'] : a.hosts.some((h) => host === h || host.endsWith(`.${h}`))));
  const { models, usual_model } = api ?? offer;
  const places = placesOf(said);
  const card = (model: string) => {
    const found = models.find((m) => m.id === model) ?? models.find((m) => m.id === Any) ?? null;
    const rules = models.find((m) => m.id === Any)?.fields ?? {};
    // An account with a template of its own takes what that has places for.
    return found === null || places === null ? found : { ...found, fields: Object.fromEntries(places.map((name) => [name, rules[name] ?? { required: name === 'prompt' }])) };
  };
  return {
    models: models.filter((m) => m.id !== Any),
    usual: typeof said['model'] === 'string' && said['model'] !== '' ? said['model'] : usual_model,
    others: models.some((m) => m.id === Any),
    card,
  };
}
