import { Card, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { told, useParts } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { MoreRows } from '../../../parts/MoreRows';
import type { Chapter, Power } from '../useProject';
import { words } from '../words';
import { ActiveOrder } from './ActiveOrder';

/** Films of the project that are being made, or failed the last time; nothing when there are none. */
export function ActiveOrders({ project, chapters, power }: { project: string; chapters: Chapter[]; power: Power }) {
  const w = useWords(words);
  const active = useParts(['/api/orders', project, 'active'], (after, signal) => told(api.GET('/api/orders', { params: { query: { project, active: true, order: 'asc', limit: 20, after } }, signal })));
  // A film that failed once and was made since is no news.
  const broken = new Set(chapters.filter((chapter) => chapter.status === 'failed').map((chapter) => chapter.id));
  const { data: failed } = useQuery({
    queryKey: ['/api/orders', project, 'failed'],
    queryFn: ({ signal }) => told(api.GET('/api/orders', { params: { query: { project, status: 'failed', limit: 50 } }, signal })),
    enabled: broken.size > 0,
  });
  const rows = [...active.rows, ...(failed?.items ?? []).filter((order) => broken.delete(order.chapter_id))];
  return rows.length === 0 ? null : (
    <Card withBorder mb="lg" padding="md" component="section" aria-label={w.beingMade}>
      <Title order={2} size="h4" mb="sm">{w.beingMade}</Title>
      <Stack gap="md">
        {rows.map((order) => <ActiveOrder key={order.id} order={order} power={power} />)}
      </Stack>
      <MoreRows list={active} />
    </Card>
  );
}
