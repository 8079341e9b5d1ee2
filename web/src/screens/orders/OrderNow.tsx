import { Anchor, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import { Link } from 'react-router';
import type { Shape } from '../../api/client';
import { useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import { Panel } from '../../parts/Panel';
import { useStanding } from '../../parts/order/standing';
import { StatusBadge } from './StatusBadge';
import { StepList } from './StepList';
import { TimeLeft } from './TimeLeft';
import { words } from './words';

/** How an order stands now: the whole, and each step. */
export function OrderNow({ order }: { order: Shape<'ReadOrderRow'> }) {
  const w = useWords(words);
  const format = useFormat();
  const stands = useStanding(order);
  const { status } = order;
  const running = stands.steps.filter((s) => s.state === 'running').map((s) => w.step[s.step]).join(', ');
  return (
    <Panel
      title={w.steps}
      aside={
        <Group gap="md" style={{ fontVariantNumeric: 'tabular-nums' }}>
          {status === 'processing' && (
            <>
              <Text c="dimmed"><TimeLeft left={stands.secondsLeft} /></Text>
              <Text fz="xl" fw={700}>{format.percent(stands.percent)}</Text>
            </>
          )}
          <StatusBadge status={status} />
        </Group>
      }
    >
      <VisuallyHidden role="status">{running === '' ? w.status[status] : w.now(w.status[status], running)}</VisuallyHidden>
      <StepList steps={stands.steps} />
      <Stack gap={4} mt="md">
        {status === 'pending' && <Text c="dimmed">{w.inLine}</Text>}
        {status === 'paused' && <Text c="dimmed">{w.pausedText}</Text>}
        {status === 'cancelled' && <Text c="dimmed">{w.cancelledText} <Anchor component={Link} to={`/projects/${order.project_id}`} underline="always">{w.again}</Anchor></Text>}
      </Stack>
    </Panel>
  );
}
