import { useState } from 'react';

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * What a person types over a row. The row may be read anew meanwhile: what they did not touch follows it, what they typed stays.
 * Where somebody else changed what they typed over, the version they saw is the one that is named, so the server refuses; `readAgain` takes note of the new one.
 */
export function useDraft<Row extends { version: number }, Fields extends object>(row: Row, fieldsOf: (row: Row) => Fields) {
  const [typed, setTyped] = useState<Partial<Fields>>({});
  const [seen, setSeen] = useState(row);
  const [was, now] = [fieldsOf(seen), fieldsOf(row)];
  const names = (Object.keys(typed) as (keyof Fields)[]).filter((name) => !same(typed[name], was[name]));
  const touched = names.some((name) => !same(was[name], now[name]));
  return {
    values: { ...now, ...typed },
    /** What differs from what there was. */
    changes: Object.fromEntries(names.map((name) => [name, typed[name]])) as Partial<Fields>,
    dirty: names.length > 0,
    version: touched ? seen.version : row.version,
    type: (part: Partial<Fields>) => {
      if (names.length === 0) {
        setSeen(row);
      }
      setTyped((before) => ({ ...before, ...part }));
    },
    readAgain: (now: Row) => setSeen(now),
    clear: () => setTyped({}),
  };
}

export type Draft<Fields> = { values: Fields; type: (part: Partial<Fields>) => void };
