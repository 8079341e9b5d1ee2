import { Group, Stack, Text } from '@mantine/core';
import { useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import { useStanding } from '../../parts/order/standing';
import classes from './OrderRow.module.css';
import { Why } from '../../parts/Why';
import { StatusBadge } from './StatusBadge';
import { StepBars } from './StepBars';
import { TimeLeft } from './TimeLeft';
import { useCount } from './useCount';
import type { OrderRow } from './useOrders';
import { words } from './words';

/** How far an order is, or how it ended; always as high. */
export function RowStands({ order, name }: { order: OrderRow; name: string }) {
  const w = useWords(words);
  const format = useFormat();
  const count = useCount();
  const stands = useStanding(order);
  const { status } = order;
  const active = status === 'processing' || status === 'pending' || status === 'paused';
  const running = stands.steps.filter((s) => s.state === 'running').map((s) => `${w.step[s.step]}${s.counted === null ? '' : ` ${count(s.step, s.counted)}`}`);
  // Between two steps.
  const next = stands.steps.find((s) => s.state === 'waiting');
  const text = status === 'completed' ? w.finishedText : status === 'cancelled' ? w.cancelledText : <Why code={order.error_code} message={order.error_message} />;
  return (
    <Stack gap={6} className={classes.stands}>
      <Group hiddenFrom="xs"><StatusBadge status={status} /></Group>
      {active ? <StepBars steps={stands.steps} percent={stands.percent} name={name} /> : <Text size="sm" lineClamp={2}>{text}</Text>}
      <div className={classes.line}>
        <Text size="sm" c="dimmed">
          {status === 'processing' ? (running.length > 0 ? running.join(' · ') : next && w.step[next.step]) : status === 'pending' ? w.inLine : status === 'paused' ? w.pausedText : status === 'cancelled' ? w.wasAt(format.percent(stands.percent)) : ''}
        </Text>
        {status === 'processing' && <Text size="sm"><TimeLeft left={stands.secondsLeft} /> <b>{format.percent(stands.percent)}</b></Text>}
      </div>
    </Stack>
  );
}
