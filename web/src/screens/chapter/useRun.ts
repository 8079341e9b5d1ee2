import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type Shape, api } from '../../api/client';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import type { Wishes } from './carried';
import { useRoom } from './room';
import { words } from './words';

/** How an order stands that has not ended. */
export const active: string[] = ['pending', 'processing', 'paused'] satisfies Shape<'OrderStatus'>[];

/** The order of the chapter that was made last. */
export function useLastOrder(chapter: string) {
  return useQuery({
    queryKey: ['/api/orders', 'of chapter', chapter],
    queryFn: async ({ signal }) => (await told(api.GET('/api/orders', { params: { query: { chapter, limit: 1 } }, signal }))).items[0] ?? null,
  });
}

/** What the next run would make, how long it takes and what it costs; not while one goes on. */
export function useEstimate(chapter: string, wishes: Wishes | null, enabled: boolean) {
  return useQuery({
    queryKey: ['/api/chapters/estimate', chapter, wishes],
    queryFn: ({ signal }) => told(api.POST('/api/chapters/{chapter}/estimate', { params: { path: { chapter } }, body: wishes ?? {}, signal })),
    enabled: enabled && wishes !== null,
    placeholderData: (before) => before,
  });
}

/** Orders the chapter's film; whoever orders has looked at it, so it is confirmed with that. */
export function useOrder(wishes: Wishes | null, onDone: () => void) {
  const w = useWords(words);
  const { chapter } = useRoom();
  return useMutation({
    mutationFn: (_: undefined) => told(api.POST('/api/chapters/{chapter}/orders', { params: { path: { chapter: chapter.id } }, body: { ...wishes, confirm: true } })),
    onSuccess: ({ order }) => {
      notifications.show({ message: order === null ? w.thereAlready : w.ordered });
      onDone();
    },
  });
}
