import { createContext, useContext } from 'react';
import type { Shape } from '../../api/client';
import type { Drafts } from './drafts';
import type { Line } from './lines';
import type { Film } from './useFilm';
import type { Next } from './useNext';
import type { Playback } from './usePlayback';
import type { useStale } from './useStale';
import type { Undo } from './useUndo';

/** What all pieces of the editing room share. */
export interface Room {
  chapter: Shape<'ReadProjectChapterRow'>;
  lines: Line[];
  /** The chosen sentence. */
  line: Line | null;
  go: (id: string) => void;
  step: (by: number) => void;
  stale: ReturnType<typeof useStale>;
  film: Film | null;
  /** The newest film, also before it can be played here; null where there is none. */
  newest: Film['row'] | null | undefined;
  /** Why it cannot be told what film there is, or played. */
  filmError: unknown;
  next: Next;
  /** The finished film is shown, not what stands now. */
  showsFilm: boolean;
  playback: Playback;
  drafts: Drafts;
  undo: Undo;
}

export const RoomContext = createContext<Room | null>(null);

export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (room === null) {
    throw new Error('No editing room above.');
  }
  return room;
}

/** The chosen sentence, for pieces that are only shown when there is one. */
export function useLine(): Line {
  const { line } = useRoom();
  if (line === null) {
    throw new Error('No sentence is chosen.');
  }
  return line;
}
