import { useState } from 'react';
import { useWords } from '../app/language';
import { say } from './saved';
import { words as shared } from './words';

/** The row a form is based on: not what somebody else saves meanwhile, unless it is read again; then `anew` is said. `turn` goes up with each that is saved. */
export function useBase<Row>(latest: Row, read: () => Promise<Row | undefined>, anew?: string) {
  const c = useWords(shared);
  const [{ base, turn }, setState] = useState({ base: latest, turn: 0 });
  const saved = (row: Row) => setState((before) => ({ base: row, turn: before.turn + 1 }));
  const again = async (forget: () => void) => {
    const row = await read();
    if (row !== undefined) {
      setState((before) => ({ ...before, base: row }));
      forget();
      say(anew ?? c.stale);
    }
  };
  return { base, turn, saved, again };
}
