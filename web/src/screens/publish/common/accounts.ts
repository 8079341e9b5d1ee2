import { useQuery } from '@tanstack/react-query';
import { type Shape, api } from '../../../api/client';
import { told, whole } from '../../../api/parts';

export type Account = Shape<'PlatformAccountRow'>;
export type Card = Shape<'PlatformRow'>;

/** All of one's accounts at platforms, by their names. */
export function useAllAccounts() {
  return useQuery({
    queryKey: ['/api/platform-accounts', 'all'],
    queryFn: ({ signal }) => whole<Account>((after) => told(api.GET('/api/platform-accounts', { params: { query: { limit: 500, sort: 'name', order: 'asc', after } }, signal }))),
  });
}

/** What each platform can do by each route; it changes with the program only. */
export function usePlatforms() {
  return useQuery({ queryKey: ['/api/platforms'], staleTime: Infinity, queryFn: ({ signal }) => told(api.GET('/api/platforms', { signal })) });
}

/** What the platform can do by the route of an account. */
export function cardOf(cards: Card[] | undefined, of: { platform: string; route: string } | undefined): Card | undefined {
  return cards?.find((card) => card.platform === of?.platform && card.route === of.route);
}

/** What can be set of a post by a route: what a person or a tool does at the platform is handed on whole; nothing while the route is not known. */
export function settable(card: Card | undefined) {
  const can = (set: boolean | undefined) => card !== undefined && (card.route !== 'official' || set === true);
  return { comments: can(card?.comments), downloads: can(card?.downloads), age: can(card?.age_limit), ai: can(card?.ai_label) };
}

/** What the platform allows the account at the moment; asked `once`, it is not asked again for what is changed elsewhere. */
export function useOptions(account: string, asks: boolean, once = false) {
  return useQuery<Shape<'AccountOptions'>>({
    queryKey: ['/api/platform-accounts/{account}/options', account],
    enabled: (query) => asks && (!once || query.state.status === 'pending'),
    staleTime: 60_000,
    retry: false,
    queryFn: ({ signal }) => told(api.GET('/api/platform-accounts/{account}/options', { params: { path: { account } }, signal })),
  });
}
