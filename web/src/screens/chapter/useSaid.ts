import { type Said, saidOf } from './drafts';
import { useLine, useRoom } from './room';

/** What the fields of the chosen sentence show: what was typed, else what stands; typing stops what plays. */
export function useSaid() {
  const { drafts, playback } = useRoom();
  const { row } = useLine();
  const draft = drafts.of(row.id);
  return {
    said: { ...saidOf(row), ...draft?.change },
    type: (change: Partial<Said>) => {
      playback.pause();
      drafts.set(row, change);
    },
  };
}
