import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../api/client';
import { asFailure } from '../../api/failure';
import { told } from '../../api/parts';
import { useLastOrder } from './useRun';

/** What of a sentence no longer fits: `known` when a former version does, so that nothing has to be made. */
export interface StaleOf {
  picture?: 'known' | 'new';
  voice?: 'known' | 'new';
}

/** What of a chapter no longer fits its text; null before anything was ever made of it. */
export function useStale(chapter: string) {
  // Before there is an order the server has nothing to compare with.
  const order = useLastOrder(chapter);
  const read = useQuery({
    queryKey: ['/api/chapters/stale', chapter],
    enabled: order.data != null,
    queryFn: async ({ signal }) => {
      try {
        return await told(api.GET('/api/chapters/{chapter}/stale', { params: { path: { chapter } }, signal }));
      } catch (thrown) {
        if (asFailure(thrown).code === 'not_ordered') {
          return null;
        }
        throw thrown;
      }
    },
  });
  const slots = useMemo(() => {
    const all = new Map<string, StaleOf>();
    read.data?.slots.forEach((slot) => all.set(slot.sentence, { ...all.get(slot.sentence), [slot.kind]: slot.known ? 'known' : 'new' }));
    return all;
  }, [read.data]);
  return { answer: order.data === null ? null : read.data, error: read.error, slots };
}
