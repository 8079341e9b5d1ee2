import { Anchor, Button, Group, Progress, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import type { Shape } from '../../../api/client';
import { useProgress } from '../../../api/live';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { CancelOrder } from '../../../parts/order/CancelOrder';
import { useSteer } from '../../../parts/order/useSteer';
import { Problem } from '../../../parts/Problem';
import { Why } from '../../../parts/Why';
import type { Power } from '../useProject';
import { words } from '../words';

const GoOn = lazy(() => import('../../../parts/order/GoOn').then((module) => ({ default: module.GoOn })));

/** A film while it is made: how far it is by the latest word, and how to steer it; it goes on after its price was told, and ends when that was said twice. */
export function ActiveOrder({ order, power }: { order: Shape<'FindOrdersRow'>; power: Power }) {
  const w = useWords(words);
  const format = useFormat();
  const heard = useProgress(order.id);
  const [way, setWay] = useState<'resume' | 'retry' | 'cancel' | null>(null);
  const close = () => setWay(null);
  const pausing = useSteer(order.id, 'pause');
  const isRunning = order.status === 'processing';
  const percent = isRunning ? Math.max(order.progress, heard?.percent ?? 0) : order.progress;
  const step = heard?.step ?? order.current_step;
  const left = isRunning ? heard?.seconds_left : null;
  const ask = (verb: 'resume' | 'retry' | 'cancel', word: string) => <Button size="compact-sm" variant="default" onClick={() => setWay(verb)}>{word}</Button>;
  return (
    <div>
      <Group justify="space-between" gap="xs" mb={6}>
        <Text size="sm" style={{ flex: 1, minWidth: 160 }}><b>{w.chapterNo(String(order.chapter_number))}: {order.chapter}</b> <Anchor component={Link} to={`/orders/${order.id}`} size="sm" underline="always">{w.toOrder}</Anchor></Text>
        {power.edit && (
          <Group gap={6}>
            {(isRunning || order.status === 'pending') && <Button size="compact-sm" variant="default" loading={pausing.isPending} onClick={() => pausing.mutate()}>{w.pause}</Button>}
            {order.status === 'paused' && ask('resume', w.resume)}
            {order.status === 'failed' ? ask('retry', w.retry) : ask('cancel', w.cancelOrder)}
          </Group>
        )}
      </Group>
      <Progress value={percent} color={order.status === 'failed' ? 'red' : undefined} aria-label={order.chapter} />
      <Text size="xs" c="dimmed" mt={4} role="status">
        {[w.orderStatus[order.status], isRunning ? w.step[step] : null, format.percent(percent), w.ofSentences(format.number(order.completed_sentences), format.number(order.total_sentences)), left == null ? null : w.timeLeft(format.time(left))].filter((part) => part !== null).join(' · ')}
      </Text>
      {order.status === 'failed' && order.error_message !== null && <Text size="sm" c="red"><Why code={order.error_code} message={order.error_message} /></Text>}
      <Problem of={pausing.error} />
      <CancelOrder order={order.id} open={way === 'cancel'} onClose={close} />
      <Suspense>{(way === 'resume' || way === 'retry') && <GoOn order={order.id} way={way} onClose={close} />}</Suspense>
    </div>
  );
}
