import { useMutation } from '@tanstack/react-query';
import { api, ifMatch } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { say } from '../../../parts/saved';
import type { Entry } from './entry';
import { useMomentThere } from './useMoment';
import { words } from './words';

/** Puts something at another time: a place with whatever post it has, or a post by itself. */
export function useMove(then?: () => void) {
  const w = useWords(words);
  const moment = useMomentThere();
  return useMutation({
    mutationFn: async ({ entry, at }: { entry: Entry; at: string }) => {
      if (entry.series !== null && entry.slot !== null) {
        await told(api.PATCH('/api/series/{series}/slots/{number}', { params: { path: { series: entry.series.id, number: entry.slot.number } }, body: { scheduled_at: at } }));
      } else {
        await told(api.PATCH('/api/publications/{publication}', { params: { path: { publication: entry.post!.id }, header: ifMatch(entry.post!) }, body: { scheduled_at: at } }));
      }
    },
    onSuccess: (_, { entry, at }) => {
      say(w.moved(entry.title, moment(at, entry.zone)));
      then?.();
    },
  });
}

/** Leaves a place out; a post of it that was not begun is cancelled. */
export function useLeaveOut(then?: () => void) {
  return useMutation({
    mutationFn: ({ series, number }: { series: string; number: number }) => told(api.POST('/api/series/{series}/slots/{number}/skip', { params: { path: { series, number } } })),
    onSuccess: then,
  });
}
