import { useQuery } from '@tanstack/react-query';
import { type Shape, api } from '../../../api/client';
import { told } from '../../../api/parts';

/** All of one's maker accounts, by their names. */
export function useMakers() {
  return useQuery({
    queryKey: ['/api/makers', 'all'],
    queryFn: async ({ signal }) => {
      const all: Shape<'MakerRow'>[] = [];
      let after: string | undefined;
      do {
        const part = await told(api.GET('/api/makers', { params: { query: { limit: 500, sort: 'name', order: 'asc', after } }, signal }));
        all.push(...part.items);
        after = part.next ?? undefined;
      } while (after !== undefined);
      return all;
    },
  });
}
