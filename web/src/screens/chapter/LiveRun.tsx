import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconPlayerPause, IconPlayerPlay, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { type Shape, api } from '../../api/client';
import { useProgress } from '../../api/live';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { Confirm } from '../../parts/Confirm';
import { useFormat } from '../../parts/format';
import { Problem } from '../../parts/Problem';
import classes from './Editor.module.css';
import { Steps } from './Steps';
import { words } from './words';

/** A run that goes on: which step, how far, how long still; and to pause or end it. */
export function LiveRun({ order }: { order: Shape<'FindOrdersRow'> }) {
  const w = useWords(words);
  const format = useFormat();
  const live = useProgress(order.id);
  const [asking, setAsking] = useState(false);
  const path = { order: order.id };
  const doing = useMutation({
    mutationFn: (what: 'pause' | 'resume' | 'cancel') => told(what === 'pause' ? api.POST('/api/orders/{order}/pause', { params: { path } }) : what === 'resume' ? api.POST('/api/orders/{order}/resume', { params: { path } }) : api.POST('/api/orders/{order}/cancel', { params: { path } })),
    onSuccess: () => setAsking(false),
  });
  const paused = order.status === 'paused';
  const percent = Math.max(order.progress, live?.percent ?? 0);
  const step = live?.step ?? order.current_step;
  return (
    <Stack gap="xs">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" fw={600} role="status">
          {paused ? w.paused : order.status === 'pending' ? w.waiting : w.steps[step]}
          {!paused && live !== undefined && live.total > 0 && <Text span size="sm" c="dimmed"> {live.done} / {live.total}</Text>}
        </Text>
        <Text size="sm" c="dimmed">{format.percent(percent)}{!paused && live?.seconds_left != null && ` · ${w.left(format.time(live.seconds_left))}`}</Text>
      </Group>
      <Progress value={percent} animated={order.status === 'processing'} aria-label={w.run} />
      <Steps at={step} />
      <Problem of={doing.error} again={doing.reset} />
      <Group justify="flex-end" gap="xs">
        {paused
          ? <Button size="compact-sm" leftSection={<IconPlayerPlay size={14} aria-hidden />} loading={doing.isPending} onClick={() => doing.mutate('resume')}>{w.resume}</Button>
          : <Button size="compact-sm" variant="default" leftSection={<IconPlayerPause size={14} aria-hidden />} loading={doing.isPending} onClick={() => doing.mutate('pause')}>{w.pauseRun}</Button>}
        <Button size="compact-sm" variant="default" className={classes.danger} leftSection={<IconX size={14} aria-hidden />} onClick={() => setAsking(true)}>{w.cancelRun}</Button>
      </Group>
      <Confirm open={asking} title={w.cancelRun} text={w.cancelText} action={w.cancelRun} danger busy={doing.isPending} onConfirm={() => doing.mutate('cancel')} onClose={() => setAsking(false)} />
    </Stack>
  );
}
