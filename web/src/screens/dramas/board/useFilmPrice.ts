import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { words } from '../words';

/** What a film costs, in words: of every currency, and whether there is more that nobody knows. */
export function useFilmPrice(of: Shape<'EstimateFilmsAnswer'> | undefined): string {
  const w = useWords(words);
  const format = useFormat();
  const { costs, unpriced } = of ?? { costs: [], unpriced: [] };
  const known = costs.filter((cost) => cost.amount > 0).map((cost) => format.cost(cost)).join(' + ');
  return [known === '' ? null : w.costs(known), unpriced.length > 0 ? w.unpriced : null].filter(Boolean).join(w.comma) || w.free;
}
