import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Clock, createClock } from './clock';
import { type Cue, cueAt } from './lines';
import { type Played, useBeat } from './useBeat';

// A little behind the cut: where a time is rounded, the frame before it is another sentence's.
const Behind = 0.01;

export interface Playback {
  clock: Clock;
  cues: Cue[];
  total: number;
  playing: boolean;
  /** Plays on from where it is, or stops. */
  toggle: () => void;
  pause: () => void;
  /** Goes to a sentence and plays it alone. */
  hear: (id: string) => void;
  /** Goes to a time. */
  seek: (at: number) => void;
  /** The sound of lines, or the film. */
  media: RefObject<HTMLMediaElement | null>;
}

/**
 * What is heard and seen when. Where there is a film its own time leads; else the voice lines one after the other,
 * with the rests between them kept by a clock of our own. `film` is its file, null for the lines.
 */
export function usePlayback({ cues, voiceOf, film, at, go }: { cues: Cue[]; voiceOf: (id: string) => string | null; film: string | null; at: string | null; go: (id: string) => void }): Playback {
  const clock = useMemo(createClock, []);
  const media = useRef<HTMLMediaElement | null>(null);
  const [playing, setPlaying] = useState(false);
  const state = useRef<Played & { at: string | null; playing: boolean; voiceOf: (id: string) => string | null }>({ cues, at, go, voiceOf, film, alone: null, shown: null, anchor: 0, playing });
  Object.assign(state.current, { cues, at, go, voiceOf, film, playing });
  const last = cues.at(-1);
  const total = last === undefined ? 0 : last.start + last.length;

  const pause = useCallback(() => {
    media.current?.pause();
    setPlaying(false);
  }, []);

  const load = useCallback((cue: Cue, offset: number, play: boolean) => {
    const s = state.current;
    const element = media.current;
    s.shown = cue.id;
    s.anchor = performance.now() - offset * 1000;
    clock.set(cue.start + offset);
    if (element === null) {
      return;
    }
    if (s.film !== null) {
      element.currentTime = cue.start + offset + Behind;
    } else {
      const voice = s.voiceOf(cue.id);
      element.pause();
      if (voice === null) {
        element.removeAttribute('src');
      } else if (element.getAttribute('src') !== voice) {
        element.setAttribute('src', voice);
      }
      if (voice !== null) {
        element.currentTime = Math.min(offset, cue.voice);
      }
      if (voice === null || offset >= cue.voice) {
        return;
      }
    }
    if (play) {
      element.play().catch(() => undefined);
    }
  }, [clock]);

  const seek = useCallback((to: number) => {
    const s = state.current;
    const cue = cueAt(s.cues, to);
    if (cue !== null) {
      s.alone = null;
      load(cue, Math.max(0, to - cue.start), playing);
      s.go(cue.id);
    }
  }, [load, playing]);

  const hear = useCallback((id: string) => {
    const s = state.current;
    const cue = s.cues.find((c) => c.id === id);
    s.go(id);
    if (cue !== undefined) {
      s.alone = id;
      load(cue, 0, true);
      setPlaying(true);
    }
  }, [load]);

  const toggle = useCallback(() => {
    if (playing) {
      pause();
      return;
    }
    const s = state.current;
    const cue = s.cues.find((c) => c.id === s.at) ?? s.cues[0];
    if (cue !== undefined) {
      const offset = clock.now() - cue.start;
      const begin = offset > 0 && offset < cue.length - 0.1 ? offset : 0;
      s.alone = null;
      s.go(cue.id);
      load(cue, begin, true);
      setPlaying(true);
    }
  }, [playing, pause, load, clock]);

  // Another film, or none: what plays goes on in it with the same sentence.
  useEffect(() => {
    state.current.shown = null;
  }, [film]);

  // Another sentence was chosen while this one was shown.
  useEffect(() => {
    const s = state.current;
    if (at !== null && at !== s.shown) {
      const cue = cues.find((c) => c.id === at);
      if (cue === undefined) {
        s.shown = at;
        pause();
      } else {
        s.alone = s.alone === at ? at : null;
        load(cue, 0, s.playing);
      }
    }
  }, [at, cues, film, load, pause]);

  useBeat({ playing, state, media, clock, load, pause });

  return { clock, cues, total, playing, toggle, pause, hear, seek, media };
}
