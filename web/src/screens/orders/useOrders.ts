import { useQueries } from '@tanstack/react-query';
import { useInterval } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { type Shape, api } from '../../api/client';
import { told, useParts } from '../../api/parts';

export type OrderRow = Shape<'FindOrdersRow'>;

export interface Asked {
  project: string;
  chapter: string;
  status: string;
}

// Orders of other sign-ins are not told to this one: while there are any, the list is read anew.
const Look = 4_000;

/** Orders by what is asked. A row that was there stays where it is, also when it no longer fits: nothing jumps from under a pointer. */
export function useOrders({ project, chapter, status }: Asked) {
  const list = useParts(['/api/orders', project, chapter, status], (after, signal) =>
    told(api.GET('/api/orders', { params: { query: { project: project || undefined, chapter: chapter || undefined, status: status === 'active' ? undefined : status || undefined, active: status === 'active' || undefined, after } }, signal })),
  );
  const asked = `${project} ${chapter} ${status}`;
  const [kept, setKept] = useState<{ asked: string; rows: OrderRow[] }>({ asked, rows: [] });
  const before = kept.asked === asked ? kept.rows : [];
  const here = new Set(list.rows.map((row) => row.id));
  const gone = list.isSuccess && status !== '' ? before.filter((row) => !here.has(row.id)) : [];
  const now = useQueries({
    queries: gone.map((row) => ({ queryKey: ['/api/orders/{order}', row.id], queryFn: () => told(api.GET('/api/orders/{order}', { params: { path: { order: row.id } } })) })),
  });
  const since = gone.flatMap((row, i) => (now[i]?.isError === true ? [] : [{ ...row, ...now[i]?.data?.order }]));
  const rows = [...list.rows, ...since].sort((a, b) => b.created_at.localeCompare(a.created_at));
  const ids = rows.map((row) => row.id).join();
  if (list.isSuccess && (kept.asked !== asked || kept.rows.map((row) => row.id).join() !== ids)) {
    setKept({ asked, rows });
  }
  const busy = rows.some((row) => row.status === 'processing' || row.status === 'pending');
  const { refetch } = list;
  const { start, stop } = useInterval(() => void refetch(), Look);
  useEffect(() => {
    if (busy) {
      start();
    }
    return stop;
  }, [busy, start, stop]);
  return { ...list, rows };
}
