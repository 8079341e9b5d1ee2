import { useQuery } from '@tanstack/react-query';
import { type Shape, api } from '../../../api/client';
import { told } from '../../../api/parts';

export type Account = Shape<'PlatformAccountRow'>;
export type Card = Shape<'PlatformRow'>;

/** All of one's accounts at platforms, by their names. */
export function useAccounts() {
  return useQuery({
    queryKey: ['/api/platform-accounts', 'all'],
    queryFn: async ({ signal }) => {
      const all: Account[] = [];
      let after: string | undefined;
      do {
        const part = await told(api.GET('/api/platform-accounts', { params: { query: { limit: 200, sort: 'name', order: 'asc', after } }, signal }));
        all.push(...part.items);
        after = part.next ?? undefined;
      } while (after !== undefined);
      return all;
    },
  });
}

/** What each platform can do by each route; it changes with the program only. */
export function usePlatforms() {
  return useQuery({ queryKey: ['/api/platforms'], queryFn: () => told(api.GET('/api/platforms')), staleTime: Infinity });
}

/** What the platform can do by the route of an account. */
export function cardOf(cards: Card[] | undefined, of: { platform: string; route: string }): Card | undefined {
  return cards?.find((card) => card.platform === of.platform && card.route === of.route);
}
