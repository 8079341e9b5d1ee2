import { Anchor, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { type Shape, api } from '../../../api/client';
import { useProgress } from '../../../api/live';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { Problem } from '../../../parts/Problem';
import { Line } from '../State';
import { useChange } from '../useChange';
import { words } from '../words';

/** How the order of an episode's film stands, live. */
export function EpisodeOrder({ row }: { row: Shape<'FindOrdersRow'> }) {
  const w = useWords(words);
  const format = useFormat();
  const live = useProgress(row.id);
  const params = { path: { order: row.id } };
  const acting = useChange((what: 'pause' | 'resume' | 'cancel' | 'retry') => {
    switch (what) {
      case 'pause': return told(api.POST('/api/orders/{order}/pause', { params }));
      case 'resume': return told(api.POST('/api/orders/{order}/resume', { params }));
      case 'cancel': return told(api.POST('/api/orders/{order}/cancel', { params }));
      case 'retry': return told(api.POST('/api/orders/{order}/retry', { params }));
    }
  });
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
      {row.error_message !== null && <Line tone="bad">{row.error_message}</Line>}
      <Problem of={acting.error} />
      <Group gap="xs">
        {can[row.status].map((what) => (
          <Button key={what} size="compact-sm" variant="default" loading={acting.isPending && acting.variables === what} onClick={() => acting.mutate(what)}>{w.orderDo[what]}</Button>
        ))}
        <Anchor component={Link} to={`/orders/${row.id}`} size="sm">{w.toOrder}</Anchor>
      </Group>
    </Stack>
  );
}
