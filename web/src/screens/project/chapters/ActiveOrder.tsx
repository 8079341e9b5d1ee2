import { Anchor, Button, Group, Progress, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { type Shape, api } from '../../../api/client';
import { useProgress } from '../../../api/live';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { Problem } from '../../../parts/Problem';
import type { Power } from '../useProject';
import { words } from '../words';

const GoOn = lazy(() => import('../../../parts/order/GoOn').then((module) => ({ default: module.GoOn })));

/** A film while it is made: how far it is by the latest word, and how to steer it; it goes on after its price was told. */
export function ActiveOrder({ order, power }: { order: Shape<'FindOrdersRow'>; power: Power }) {
  const w = useWords(words);
  const format = useFormat();
  const heard = useProgress(order.id);
  const [way, setWay] = useState<'resume' | 'retry' | null>(null);
  const steer = useMutation({ mutationFn: (verb: 'pause' | 'cancel') => told(api.POST(`/api/orders/{order}/${verb}`, { params: { path: { order: order.id } } })) });
  const isRunning = order.status === 'processing';
  const percent = isRunning ? Math.max(order.progress, heard?.percent ?? 0) : order.progress;
  const step = heard?.step ?? order.current_step;
  const left = isRunning ? heard?.seconds_left : null;
  const button = (verb: 'pause' | 'cancel', word: string) => (
    <Button size="compact-sm" variant="default" loading={steer.isPending && steer.variables === verb} onClick={() => steer.mutate(verb)}>{word}</Button>
  );
  const ask = (verb: 'resume' | 'retry', word: string) => <Button size="compact-sm" variant="default" onClick={() => setWay(verb)}>{word}</Button>;
  return (
    <div>
      <Group justify="space-between" gap="xs" mb={6}>
        <Text size="sm" style={{ flex: 1, minWidth: 160 }}><b>{w.chapterNo(String(order.chapter_number))}: {order.chapter}</b> <Anchor component={Link} to={`/orders/${order.id}`} size="sm" underline="always">{w.toOrder}</Anchor></Text>
        {power.edit && (
          <Group gap={6}>
            {(isRunning || order.status === 'pending') && button('pause', w.pause)}
            {order.status === 'paused' && ask('resume', w.resume)}
            {order.status === 'failed' ? ask('retry', w.retry) : button('cancel', w.cancelOrder)}
          </Group>
        )}
      </Group>
      <Progress value={percent} color={order.status === 'failed' ? 'red' : undefined} aria-label={order.chapter} />
      <Text size="xs" c="dimmed" mt={4} role="status">
        {[w.orderStatus[order.status], isRunning ? w.step[step] : null, format.percent(percent), w.ofSentences(format.number(order.completed_sentences), format.number(order.total_sentences)), left == null ? null : w.timeLeft(format.time(left))].filter((part) => part !== null).join(' · ')}
      </Text>
      {order.status === 'failed' && order.error_message !== null && <Text size="sm" c="red">{order.error_message}</Text>}
      <Problem of={steer.error} />
      <Suspense>{way !== null && <GoOn order={order.id} way={way} onClose={() => setWay(null)} />}</Suspense>
    </div>
  );
}
