// Streams at once in a browser, beside that of one's own session: of its six connections to a server two are always free for whatever else is asked.
const places = ['place 1', 'place 2', 'place 3'];

/** Does something in whichever place is free first; not at all once it is not wanted any more. */
export async function inPlace(until: AbortSignal, act: () => Promise<void>): Promise<void> {
  const found = new AbortController();
  const signal = AbortSignal.any([until, found.signal]);
  const take = async () => {
    if (!signal.aborted) {
      found.abort();
      await act();
    }
  };
  // The places that were not free, or not needed, refuse.
  await Promise.allSettled(places.map((place) => navigator.locks.request(place, { signal }, take)));
}

/** Whether somebody waits for a place; never where there are no locks to take one by. */
export async function isAwaited(): Promise<boolean> {
  const { pending = [] } = (await navigator.locks?.query()) ?? {};
  return pending.some(({ name }) => name !== undefined && places.includes(name));
}
