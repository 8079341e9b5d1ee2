import type { Shape } from '../../api/client';

/** What an estimate says of money, as people read it: the sum (null: nothing), whether a price is missing, and what others who may step in cost (null: unknown). */
export function priceOf(estimate: Shape<'EstimateFilmsAnswer'>, write: (cost: Shape<'Cost'>) => string): { sum: string | null; unknown: boolean; instead: (string | null)[] } {
  const costs = estimate.costs.filter((cost) => cost.amount > 0);
  return {
    sum: costs.length === 0 ? null : costs.map(write).join(' + '),
    unknown: estimate.unpriced.length > 0,
    instead: estimate.fallbacks.filter((f) => f.amount === null || f.amount > 0).map((f) => (f.amount === null || f.currency === null ? null : write({ currency: f.currency, amount: f.amount }))),
  };
}
