import { useEffect } from 'react';
import { queries } from '../../api/queries';
import { isActive } from './states';

const Soon = 2_500;
const Later = 30_000;

/** How often to look after what is on its way: seldom while all of it waits for its time, and never when nothing is. */
export function paceOf(rows: { status: string; scheduled_at?: string | null }[]): number | null {
  const active = rows.filter((row) => isActive(row.status));
  const waits = (row: { status: string; scheduled_at?: string | null }) => row.status === 'queued' && row.scheduled_at != null && Date.parse(row.scheduled_at) > Date.now() + Later;
  return active.length === 0 ? null : active.every(waits) ? Later : Soon;
}

/** While clips are made they tell nothing by themselves: what is on screen of these addresses is read anew at that pace. */
export function useWhile(pace: number | null, ...addresses: string[]): void {
  const key = addresses.join(' ');
  useEffect(() => {
    if (pace === null) {
      return;
    }
    const read = () => document.visibilityState === 'visible' && queries.invalidateQueries({ predicate: (q) => key.split(' ').includes(String(q.queryKey[0])) });
    const timer = setInterval(read, pace);
    return () => clearInterval(timer);
  }, [pace, key]);
}
