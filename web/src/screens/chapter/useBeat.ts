import { type RefObject, useEffect } from 'react';
import type { Clock } from './clock';
import type { Cue } from './lines';

const Beat = 60;

/** What is played at the moment. */
export interface Played {
  cues: Cue[];
  /** The film's file; null where lines are heard. */
  film: string | null;
  /** The sentence that is shown, and the one that is played alone. */
  shown: string | null;
  alone: string | null;
  /** When its sentence began, by the clock of the page. */
  anchor: number;
  go: (id: string) => void;
}

/** While it plays: moves the clock, and goes on to the next sentence when one is over. */
export function useBeat({ playing, state, media, clock, load, pause }: {
  playing: boolean; state: RefObject<Played>; media: RefObject<HTMLMediaElement | null>; clock: Clock; load: (cue: Cue, offset: number, play: boolean) => void; pause: () => void;
}): void {
  useEffect(() => {
    if (!playing) {
      return;
    }
    const timer = setInterval(() => {
      const s = state.current;
      const cue = s.cues.find((c) => c.id === s.shown);
      const element = media.current;
      if (cue === undefined || element === null) {
        return;
      }
      if (s.film === null && !element.paused) {
        s.anchor = performance.now() - element.currentTime * 1000;
      }
      const now = s.film !== null ? element.currentTime : cue.start + (performance.now() - s.anchor) / 1000;
      const over = now >= cue.start + cue.length - 0.02 || (s.film !== null && element.ended);
      clock.set(Math.min(now, cue.start + cue.length));
      if (over) {
        const next = s.alone === cue.id ? undefined : s.cues[s.cues.indexOf(cue) + 1];
        if (next === undefined) {
          pause();
        } else {
          if (s.film !== null) {
            s.shown = next.id;
          } else {
            load(next, 0, true);
          }
          s.go(next.id);
        }
      }
    }, Beat);
    return () => clearInterval(timer);
  }, [playing, state, media, clock, load, pause]);
}
