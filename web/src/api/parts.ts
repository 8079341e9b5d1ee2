import { useInfiniteQuery } from '@tanstack/react-query';

interface Part<Row> {
  items: Row[];
  next: string | null;
}

/**
 * A list that comes in parts: all rows that were read so far, and how to read on.
 * `read` asks for the part after a cursor; a part may be empty and yet have a next, so it is read on then.
 */
export function useParts<Row>(key: readonly unknown[], read: (after: string | undefined, signal: AbortSignal) => Promise<Part<Row>>) {
  const found = useInfiniteQuery({
    queryKey: key,
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      let part = await read(pageParam, signal);
      while (part.items.length === 0 && part.next !== null) {
        part = await read(part.next, signal);
      }
      return part;
    },
    getNextPageParam: (part) => part.next ?? undefined,
  });
  return { ...found, rows: found.data?.pages.flatMap((part) => part.items) ?? [] };
}

/** What a call answered; a refusal was thrown before. */
export async function told<Data>(call: Promise<{ data?: Data }>): Promise<Data> {
  return (await call).data as Data;
}


/** All of a list that comes in parts, one part after the other: where there are few. */
export async function whole<Row>(read: (after: string | undefined) => Promise<Part<Row>>): Promise<Row[]> {
  const all: Row[] = [];
  let after: string | undefined;
  do {
    const part = await read(after);
    all.push(...part.items);
    after = part.next ?? undefined;
  } while (after !== undefined);
  return all;
}
