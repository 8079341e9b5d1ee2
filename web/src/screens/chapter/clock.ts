import { useSyncExternalStore } from 'react';

/** The time that is played, told to those alone who draw it: many times a second, so not by React's state. */
export interface Clock {
  now: () => number;
  set: (at: number) => void;
  follow: (listener: () => void) => () => void;
}

export function createClock(): Clock {
  let at = 0;
  const listeners = new Set<() => void>();
  return {
    now: () => at,
    set: (next) => {
      at = next;
      listeners.forEach((listener) => listener());
    },
    follow: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The whole second that is played. */
export function useSecond(clock: Clock): number {
  return useSyncExternalStore(clock.follow, () => Math.floor(clock.now()));
}
