import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { words } from '../settings/words';

/** A price in few words: what it costs by currency, nothing, or that nobody knows. */
export function usePriceOf() {
  const w = useWords(words);
  const format = useFormat();
  return ({ costs, unpriced }: { costs: Shape<'Cost'>[]; unpriced: string[] }): string => {
    const paid = costs.filter((cost) => cost.amount > 0).map(format.cost);
    return [...paid, ...(unpriced.length > 0 ? [w.unknown] : [])].join(' + ') || w.free;
  };
}
