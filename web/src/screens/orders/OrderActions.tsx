import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlayerPause, IconPlayerPlay, IconReload } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import type { Shape } from '../../api/client';
import { useWords } from '../../app/language';
import { CancelOrder } from '../../parts/order/CancelOrder';
import { useSteer } from '../../parts/order/useSteer';
import { OrderMenu } from './OrderMenu';
import { RowButton } from './RowButton';
import { useTell } from './useTell';
import { words } from './words';

const GoOn = lazy(() => import('../../parts/order/GoOn').then((module) => ({ default: module.GoOn })));
const SetPriority = lazy(() => import('./SetPriority').then((module) => ({ default: module.SetPriority })));

export interface ActedOn {
  id: string;
  status: Shape<'OrderStatus'>;
  project_id: string;
  chapter_id: string;
}

/** What can be done with an order as it stands: the likely thing as a button, the rest in a menu. Each keeps its place. */
export function OrderActions({ order, name, inRow = false }: { order: ActedOn; name: string; inRow?: boolean }) {
  const w = useWords(words);
  const { id, status } = order;
  const pausing = useSteer(id, 'pause');
  useTell(pausing.error);
  const [going, go] = useDisclosure(false);
  const [ranking, rank] = useDisclosure(false);
  const [cancelling, cancel] = useDisclosure(false);
  const active = status === 'pending' || status === 'processing' || status === 'paused';
  const main = status === 'failed' ? { word: w.retry, icon: IconReload, act: go.open } : status === 'paused' ? { word: w.resume, icon: IconPlayerPlay, act: go.open } : active ? { word: w.pause, icon: IconPlayerPause, act: () => pausing.mutate() } : null;
  return (
    <Group gap={6} wrap="nowrap">
      {inRow ? <RowButton main={main} busy={pausing.isPending} order={order} name={name} /> : main !== null && (
        <Button variant={status === 'failed' || status === 'paused' ? 'filled' : 'light'} leftSection={<main.icon size={18} aria-hidden />} loading={pausing.isPending} onClick={main.act}>{main.word}</Button>
      )}
      {(active || inRow) && <OrderMenu order={order} name={name} rank={active && status !== 'processing' ? rank.open : null} cancel={active ? cancel.open : null} />}
      <CancelOrder order={id} open={cancelling} onClose={cancel.close} />
      <Suspense>
        {going && <GoOn order={id} way={status === 'paused' ? 'resume' : 'retry'} onClose={go.close} />}
        {ranking && <SetPriority order={id} onClose={rank.close} />}
      </Suspense>
    </Group>
  );
}
