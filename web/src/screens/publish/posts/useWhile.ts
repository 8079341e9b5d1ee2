import { useEffect } from 'react';
import { queries } from '../../../api/queries';

/** Posts tell nothing by themselves: what is on screen of them is read anew at that pace. */
export function useWhile(pace: number | null): void {
  useEffect(() => {
    if (pace === null) {
      return;
    }
    const read = () => document.visibilityState === 'visible' && queries.invalidateQueries({ predicate: (q) => String(q.queryKey[0]).startsWith('/api/publications') });
    const timer = setInterval(read, pace);
    return () => clearInterval(timer);
  }, [pace]);
}
