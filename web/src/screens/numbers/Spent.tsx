import type { Shape } from '../../api/client';
import { useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import { Unknown } from './Unknown';
import { words } from './words';

/** What films cost to make, one sum a currency. */
export function Spent({ costs }: { costs: Shape<'Cost'>[] }) {
  const w = useWords(words);
  const format = useFormat();
  return costs.length === 0 ? <Unknown why={w.noCost} /> : <>{costs.map(format.cost).join(' + ')}</>;
}
