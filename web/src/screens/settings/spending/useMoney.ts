import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { words } from './words';

/** What a call cost, or may yet. */
export function useMoney(): (call: Shape<'ListCallsRow'>) => string {
  const w = useWords(words);
  const format = useFormat();
  const money = (call: Shape<'ListCallsRow'>, amount: number) => format.cost({ currency: call.currency, amount });
  return (call) => (call.closed_at === null ? w.heldBack(money(call, call.reserved)) : call.price === null ? w.unknownPrice : call.price === 0 ? w.free : money(call, call.price));
}
