import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconX } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { Shape } from '../../api/client';
import { useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import { CancelOrder } from '../../parts/order/CancelOrder';
import { useStanding } from '../../parts/order/standing';
import { useSteer } from '../../parts/order/useSteer';
import { Problem } from '../../parts/Problem';
import classes from './Editor.module.css';
import { Steps } from './Steps';
import { words } from './words';

const GoOn = lazy(() => import('../../parts/order/GoOn').then((module) => ({ default: module.GoOn })));

/** A run that goes on: which steps, how far, how long still; to pause or end it, or to go on at a price that is told. */
export function LiveRun({ order }: { order: Shape<'FindOrdersRow'> }) {
  const w = useWords(words);
  const format = useFormat();
  const { percent, steps, secondsLeft } = useStanding(order);
  const [open, setOpen] = useState<'resume' | 'cancel' | null>(null);
  const close = () => setOpen(null);
  const pausing = useSteer(order.id, 'pause');
  const paused = order.status === 'paused';
  const running = steps.filter((step) => step.state === 'running');
  // Between two steps it is the next one.
  const at = running.length > 0 ? running : [steps.find((step) => step.state === 'waiting') ?? steps.at(-1)!];
  return (
    <Stack gap="xs">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" fw={600} role="status">{paused ? w.paused : order.status === 'pending' ? w.waiting : at.map(({ step }) => w.steps[step]).join(' · ')}</Text>
        <Text size="sm" c="dimmed">{format.percent(percent)}{secondsLeft !== null && secondsLeft.seconds >= 1 && ` · ${w.left(format.time(secondsLeft.seconds))}`}</Text>
      </Group>
      <Progress value={percent} animated={order.status === 'processing'} aria-label={w.run} />
      <Steps steps={steps} />
      <Problem of={pausing.error} again={pausing.reset} />
      <Group justify="flex-end" gap="xs">
        {paused
          ? <Button size="compact-sm" leftSection={<IconPlayerPlay size={14} aria-hidden />} onClick={() => setOpen('resume')}>{w.resume}</Button>
          : <Button size="compact-sm" variant="default" leftSection={<IconPlayerPause size={14} aria-hidden />} loading={pausing.isPending} onClick={() => pausing.mutate()}>{w.pauseRun}</Button>}
        <Button size="compact-sm" variant="default" className={classes.danger} leftSection={<IconX size={14} aria-hidden />} onClick={() => setOpen('cancel')}>{w.cancelRun}</Button>
      </Group>
      <CancelOrder order={order.id} open={open === 'cancel'} onClose={close} />
      <Suspense>{open === 'resume' && <GoOn order={order.id} way="resume" onClose={close} />}</Suspense>
    </Stack>
  );
}
