/** Rows by what they have in common, in the order they came. */
export function grouped<Row>(rows: readonly Row[], by: (row: Row) => string): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  rows.forEach((row) => {
    const key = by(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  });
  return [...groups];
}
