import type { Shape } from './client';
import { inPlace, isAwaited } from './places';

/** What an order's run tells of itself. */
export type Progress = Shape<'Told'>;

/** What tabs say to each other: what is told; or that one came later and asks what was told before. */
type Said = Progress[] | 'what was told?';

// A stream that the server refused is tried again.
const Later = 15_000;

// How long a stream keeps its place where others wait for one.
const Turn = 4_000;

/**
 * Hears what is told at an address until the answer is called. A browser has six connections to a server for all its tabs, and a stream takes one up:
 * of the tabs that follow the same, one keeps the stream and hands on what it hears. When it is closed or out of view, the next one takes over.
 * There are a few places for streams: where more tabs are in view, they take turns, and hear what was told meanwhile. What comes `first` needs none.
 */
export function follow(address: string, tell: (progress: Progress) => void, first = false): () => void {
  const tabs = new BroadcastChannel(address);
  // The last that was told of each step, for tabs that come later.
  const told = new Map<string, Progress>();
  let last = 0;
  let keeps = false;
  let rest = Later;
  const say = (said: Said) => tabs.postMessage(said);
  const hear = (progress: Progress) => {
    told.set(`${progress.order} ${progress.step}`, progress);
    last = Math.max(last, Number(progress.id));
    tell(progress);
  };
  tabs.onmessage = ({ data }: MessageEvent<Said>) => {
    if (data !== 'what was told?') {
      data.forEach(hear);
    } else if (keeps) {
      say([...told.values()]);
    }
  };
  say('what was told?');

  const keep = (until: AbortSignal) =>
    new Promise<void>((done) => {
      if (until.aborted) {
        done();
        return;
      }
      const source = new EventSource(`${address}&last_event_id=${last}`);
      let over = false;
      keeps = true;
      const end = (resting: number) => {
        if (over) {
          return;
        }
        over = true;
        until.removeEventListener('abort', leave);
        clearInterval(turns);
        source.close();
        keeps = false;
        rest = resting;
        done();
      };
      const leave = () => end(0);
      const turns = first ? undefined : setInterval(() => void isAwaited().then((others) => others && leave()), Turn);
      source.addEventListener('progress', ({ data }: MessageEvent<string>) => {
        const progress = JSON.parse(data) as Progress;
        hear(progress);
        say([progress]);
      });
      // A connection that broke the browser takes up again, after the last event it got; a refusal it does not.
      source.onerror = () => source.readyState === EventSource.CLOSED && end(Later);
      until.addEventListener('abort', leave);
    });

  const keepOn = async (until: AbortSignal) => {
    while (!until.aborted) {
      rest = Later;
      const turn = () => (first ? keep(until) : inPlace(until, () => keep(until)));
      // Locks are only where the page is secure: elsewhere each tab in view keeps its own stream.
      await (navigator.locks === undefined ? keep(until) : navigator.locks.request(address, { signal: until }, turn).catch(() => undefined));
      await new Promise((again) => setTimeout(again, rest));
    }
  };

  // Browsers put tabs out of view to sleep: none of those may be the one the others listen to.
  let view: AbortController | null = null;
  const look = () => {
    if (document.hidden) {
      view?.abort();
      view = null;
    } else if (view === null) {
      view = new AbortController();
      void keepOn(view.signal);
    }
  };
  document.addEventListener('visibilitychange', look);
  look();
  return () => {
    document.removeEventListener('visibilitychange', look);
    view?.abort();
    tabs.close();
  };
}
