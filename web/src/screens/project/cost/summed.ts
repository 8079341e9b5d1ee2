import type { Shape } from '../../../api/client';

export interface Sum {
  key: string;
  currency: string;
  calls: number;
  cost: number;
  held: number;
}

/** Costs by a key, each currency for itself; the dearest first. */
export function summed(rows: Shape<'ReadCostsRow'>[], keyOf: (row: Shape<'ReadCostsRow'>) => string): Sum[] {
  const sums = new Map<string, Sum>();
  for (const row of rows) {
    const key = keyOf(row);
    const sum = sums.get(`${key} ${row.currency}`) ?? { key, currency: row.currency, calls: 0, cost: 0, held: 0 };
    sums.set(`${key} ${row.currency}`, { ...sum, calls: sum.calls + row.calls, cost: sum.cost + row.cost, held: sum.held + row.held });
  }
  return [...sums.values()].sort((a, b) => b.cost - a.cost);
}
