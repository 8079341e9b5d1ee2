import type { Shape } from '../../api/client';
import type { SumRow } from './useNumbers';

/** All rows as one: what nobody told stays unknown, and currencies are never added. */
export function whole(rows: SumRow[]) {
  const sum = (of: (row: SumRow) => Shape<'Sum'>): Shape<'Sum'> => {
    const known = rows.map(of).filter(({ total }) => total !== null);
    return { total: known.length === 0 ? null : known.reduce((all, { total }) => all + total!, 0), known: rows.reduce((all, row) => all + of(row).known, 0) };
  };
  const costs = new Map<string, number>();
  for (const { currency, amount } of rows.flatMap((row) => row.costs)) {
    costs.set(currency, (costs.get(currency) ?? 0) + amount);
  }
  return {
    publications: rows.reduce((all, row) => all + row.publications, 0),
    views: sum((row) => row.views), likes: sum((row) => row.likes), comments: sum((row) => row.comments), shares: sum((row) => row.shares),
    costs: [...costs].sort().map(([currency, amount]) => ({ currency, amount })),
  };
}
