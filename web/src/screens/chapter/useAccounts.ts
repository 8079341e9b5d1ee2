import { useQuery } from '@tanstack/react-query';
import { type Shape, api } from '../../api/client';
import { told } from '../../api/parts';

/** One's maker accounts; other screens keep the same under this key. */
export function useAccounts(enabled = true): Shape<'MakerRow'>[] | undefined {
  const { data } = useQuery({
    queryKey: ['/api/makers', 'all'],
    queryFn: async ({ signal }) => {
      const all: Shape<'MakerRow'>[] = [];
      for (let after: string | undefined; ;) {
        const part = await told(api.GET('/api/makers', { params: { query: { limit: 200, after } }, signal }));
        all.push(...part.items);
        if (part.next === null) {
          return all;
        }
        after = part.next;
      }
    },
    enabled,
  });
  return data;
}
