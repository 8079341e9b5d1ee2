import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { told, useParts } from '../../../api/parts';
import { type Needed, needing, type PostRow, type State, type Status, statuses } from './states';

/** What a list of posts may be asked for, by its names in the address. */
export const filters = ['status', 'platform', 'account', 'project', 'film', 'clip'] as const;
export type Asked = Record<(typeof filters)[number], string>;

function queryOf({ status, platform, account, project, film, clip }: Asked) {
  const rough = statuses.find((one) => one === status);
  const gone = status === 'account_gone';
  return {
    // A word that is both a state and a status, such as published, is meant roughly.
    status: rough as Status | undefined, state: rough === undefined && !gone ? ((status || undefined) as State | undefined) : undefined, account_gone: gone || undefined, platform: (platform || undefined) as PostRow['platform'] | undefined,
    account: account || undefined, project: project || undefined, film: film || undefined, clip: clip || undefined,
  };
}

/** Posts that fit, the newest first. */
export function usePosts(asked: Asked) {
  const query = queryOf(asked);
  return useParts<PostRow>(['/api/publications', query], (after, signal) => told(api.GET('/api/publications', { params: { query: { ...query, after, limit: 30 } }, signal })));
}

const Most = 5;

/** Those that wait for a person, the first few of each kind. */
export function useNeeding(asked: Asked, wanted: boolean) {
  const query = { ...queryOf(asked), status: undefined, limit: Most };
  return useQuery({
    queryKey: ['/api/publications', 'needing', query],
    enabled: wanted,
    queryFn: async ({ signal }) => {
      const part = async (kind: Needed) => {
        const only = kind === 'account_gone' ? { account_gone: true } : { state: kind };
        const { items, next } = await told(api.GET('/api/publications', { params: { query: { ...query, ...only } }, signal }));
        return { kind, rows: items, more: next !== null };
      };
      return await Promise.all(needing.map(part));
    },
  });
}
