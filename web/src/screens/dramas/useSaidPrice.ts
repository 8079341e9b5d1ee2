import type { Shape } from '../../api/client';
import { useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import { words } from './words';

/** A price in words. */
export function useSaidPrice(): (cost: Shape<'Cost'> | null) => string {
  const w = useWords(words);
  const format = useFormat();
  return (cost) => (cost === null ? w.unpriced : cost.amount === 0 ? w.free : w.costs(format.cost(cost)));
}
