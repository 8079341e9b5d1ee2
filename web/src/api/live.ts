import { useEffect, useSyncExternalStore } from 'react';
import type { Shape } from './client';
import { queries } from './queries';

/** What an order's run tells of itself. */
export type Progress = Shape<'Told'>;

const latest = new Map<string, Progress>();
const listeners = new Set<() => void>();

// Many events a second: the lists behind them are read anew at most this often.
const Calm = 1_500;
let timer: ReturnType<typeof setTimeout> | null = null;

function heard(progress: Progress): void {
  latest.set(progress.order, progress);
  listeners.forEach((listener) => listener());
  timer ??= setTimeout(() => {
    timer = null;
    void queries.invalidateQueries();
  }, Calm);
}

/** Follows the orders of a project, or one's own, for as long as the caller is shown. The browser goes on after the last event it got. */
export function useLive(of: { project: string } | { order: string } | 'mine'): void {
  const address = `/api/events?${of === 'mine' ? 'session=mine' : new URLSearchParams(of).toString()}`;
  useEffect(() => {
    const source = new EventSource(address);
    source.addEventListener('progress', (event) => heard(JSON.parse((event as MessageEvent<string>).data) as Progress));
    return () => source.close();
  }, [address]);
}

/** The latest of an order; undefined until something was told. */
export function useProgress(order: string | null): Progress | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => (order === null ? undefined : latest.get(order)),
  );
}
