import { useState } from 'react';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { say } from '../common/saved';
import { words as shared } from '../common/words';

/** The account a form is based on: not what somebody else saves meanwhile, unless it is read again. `turn` goes up with each that is saved. */
export function useBase(latest: Shape<'MakerRow'>, read: () => Promise<Shape<'MakerRow'> | undefined>) {
  const c = useWords(shared);
  const [{ base, turn }, setState] = useState({ base: latest, turn: 0 });
  const saved = (row: Shape<'MakerRow'>) => setState((before) => ({ base: row, turn: before.turn + 1 }));
  const again = async (forget: () => void) => {
    const row = await read();
    if (row !== undefined) {
      setState((before) => ({ ...before, base: row }));
      forget();
      say(c.stale);
    }
  };
  return { base, turn, saved, again };
}
