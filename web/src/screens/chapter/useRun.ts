import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type Shape, api } from '../../api/client';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { useAsk } from '../../parts/useAsk';
import { useRoom } from './room';
import { words } from './words';

/** What is asked of the next run beside the chapter's settings; it lives in the address. */
export function useWishes(): [Partial<Shape<'FilmRequest'>>, (change: Partial<Record<'first' | 'seconds' | 'speaks' | 'instead', string | null>>) => void] {
  const [{ first, seconds, speaks, instead }, ask] = useAsk('first', 'seconds', 'speaks', 'instead');
  const wishes: Partial<Shape<'FilmRequest'>> = {
    ...(first === '' ? {} : { preview: Number(first) }), ...(seconds === '' ? {} : { target_duration: Number(seconds) }), ...(speaks === '' ? {} : { language: speaks }), ...(instead === '' ? {} : { fallback: instead }),
  };
  return [wishes, ask];
}

/** The order of the chapter that was made last. */
export function useLastOrder(chapter: string) {
  return useQuery({
    queryKey: ['/api/orders', 'of chapter', chapter],
    queryFn: async ({ signal }) => (await told(api.GET('/api/orders', { params: { query: { chapter, limit: 1 } }, signal }))).items[0] ?? null,
  });
}

/** What the next run would make, how long it takes and what it costs; not while one goes on. */
export function useEstimate(chapter: string, wishes: Partial<Shape<'FilmRequest'>>, enabled: boolean) {
  return useQuery({
    queryKey: ['/api/chapters/estimate', chapter, wishes],
    queryFn: ({ signal }) => told(api.POST('/api/chapters/{chapter}/estimate', { params: { path: { chapter } }, body: wishes, signal })),
    enabled,
    placeholderData: (before) => before,
  });
}

/** Orders the chapter's film; whoever orders has looked at it, so it is confirmed with that. */
export function useOrder(wishes: Partial<Shape<'FilmRequest'>>, onDone: () => void) {
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
