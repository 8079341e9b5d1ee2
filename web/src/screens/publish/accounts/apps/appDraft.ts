import type { Shape } from '../../../../api/client';
import type { App } from '../useAccounts';

export const places = ['page', 'token', 'api', 'upload'] as const;

export interface AppDraft {
  name: string;
  id: string;
  secret: string;
  addresses: Record<(typeof places)[number], string>;
}

/** What is in the form at first. */
export function draftOf(app: App | null): AppDraft {
  const { page, token, api, upload } = app?.addresses ?? {};
  return { name: app?.name ?? '', id: app?.client_id ?? '', secret: '', addresses: { page: page ?? '', token: token ?? '', api: api ?? '', upload: upload ?? '' } };
}

/** The addresses as they are sent: what is empty is as usual. */
export function addressesOf(draft: AppDraft): Shape<'AppAddresses'> {
  return Object.fromEntries(places.map((place) => [place, draft.addresses[place].trim()] as const).filter(([, address]) => address !== ''));
}

/** Whether the secret would go somewhere else than before. */
export function moves(app: App | null, draft: AppDraft): boolean {
  return app !== null && places.some((place) => draft.addresses[place].trim() !== (app.addresses?.[place] ?? ''));
}
