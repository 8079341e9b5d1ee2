import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { asFailure } from '../../api/failure';
import { changed, queries } from '../../api/queries';
import { Area, Leaving } from './data';

/**
 * Throws something away, and leaves what shows it. What is not there any more must not be asked for: all is read anew, here and in other tabs, only when the caller has left the screen.
 * Of a shot the board shows what only the shot has, so the board is read anew first.
 */
export function useThrowAway(throwing: () => Promise<unknown>, leave: () => void) {
  const thrown = useRef(false);
  useEffect(
    () => () => {
      if (thrown.current) {
        // What leaves together with the caller has left then.
        setTimeout(changed);
      }
    },
    [],
  );
  return useMutation({
    mutationKey: Leaving,
    mutationFn: throwing,
    meta: { asks: true },
    onSuccess: async () => {
      thrown.current = true;
      await queries.invalidateQueries({ queryKey: [Area, 'shots'] });
      leave();
    },
    onError: (failed) => {
      if (asFailure(failed).isStale) {
        void queries.invalidateQueries({ queryKey: [Area] });
      }
    },
  });
}
