import { Anchor, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { type Shape, api } from '../../../api/client';
import { useProgress } from '../../../api/live';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { CancelOrder } from '../../../parts/order/CancelOrder';
import { Problem } from '../../../parts/Problem';
import { Why } from '../../../parts/Why';
import { Line } from '../State';
import { useChange } from '../useChange';
import { words } from '../words';

const GoOn = lazy(() => import('../../../parts/order/GoOn').then((module) => ({ default: module.GoOn })));

/** How the order of an episode's film stands, live; it goes on after its price was told, and ends when that was said twice. */
export function EpisodeOrder({ row }: { row: Shape<'FindOrdersRow'> }) {
  const w = useWords(words);
  const format = useFormat();
  const live = useProgress(row.id);
  const [asked, setAsked] = useState<'resume' | 'cancel' | 'retry' | null>(null);
  const pausing = useChange(() => told(api.POST('/api/orders/{order}/pause', { params: { path: { order: row.id } } })));
  const close = () => setAsked(null);
  const can = { pending: ['cancel'], processing: ['pause', 'cancel'], paused: ['resume', 'cancel'], failed: ['retry'], cancelled: [], completed: [] } as const;
  const percent = Math.max(live?.percent ?? 0, row.progress);
  const runs = row.status === 'pending' || row.status === 'processing';
  const left = runs ? live?.seconds_left : null;
  return (
    <Stack gap="xs" mt="md">
      <Group justify="space-between" role="status">
        <Text size="sm">{w.orderStatus[row.status]}{row.status === 'processing' && ` · ${w.steps[live?.step ?? row.current_step]}`}</Text>
        <Text size="sm" c="dimmed">{format.percent(percent)}{left != null && ` · ${w.left(format.time(left))}`}</Text>
      </Group>
      <Progress value={percent} animated={row.status === 'processing'} color={row.status === 'failed' ? 'red' : undefined} aria-label={w.film} />
      {row.error_message !== null && <Line tone="bad"><Why code={row.error_code} message={row.error_message} /></Line>}
      <Problem of={pausing.error} />
      <Group gap="xs">
        {can[row.status].map((what) => (
          <Button key={what} size="compact-sm" variant="default" loading={what === 'pause' && pausing.isPending} onClick={() => (what === 'pause' ? pausing.mutate() : setAsked(what))}>{w.orderDo[what]}</Button>
        ))}
        <Anchor component={Link} to={`/orders/${row.id}`} size="sm">{w.toOrder}</Anchor>
      </Group>
      <CancelOrder order={row.id} open={asked === 'cancel'} onClose={close} />
      <Suspense>{(asked === 'resume' || asked === 'retry') && <GoOn order={row.id} way={asked} onClose={close} />}</Suspense>
    </Stack>
  );
}
