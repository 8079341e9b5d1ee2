import { Alert, Anchor, Button, Group, List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { api } from '../../api/client';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { Problem } from '../../parts/Problem';
import { useRoom } from './room';
import { Why } from '../../parts/Why';
import { words } from './words';

const GoOn = lazy(() => import('../../parts/order/GoOn').then((module) => ({ default: module.GoOn })));

const Most = 5;

/** Why the last run failed, sentence by sentence, and to try again what is missing, at a price that is told before. */
export function FailedRun({ order }: { order: string }) {
  const w = useWords(words);
  const { lines, go } = useRoom();
  const [open, setOpen] = useState(false);
  const read = useQuery({ queryKey: ['/api/orders', order], queryFn: ({ signal }) => told(api.GET('/api/orders/{order}', { params: { path: { order } }, signal })) });
  const failures = read.data?.order.error_details ?? [];
  return (
    <Alert color="red" variant="light" title={w.runFailed} mb="sm">
      <Problem of={read.error} again={() => void read.refetch()} />
      <Text size="sm"><Why code={failures[0]?.code} message={read.data?.order.error_message} /></Text>
      <List size="sm">
        {failures.slice(0, Most).map((failure, n) => {
          const line = lines.find((l) => l.row.id === failure.sentence);
          return (
            <List.Item key={n}>
              {line !== undefined && <Anchor component="button" type="button" size="sm" onClick={() => go(line.row.id)}>{w.sentence(line.index + 1)}</Anchor>} <Why code={failure.code} message={failure.message} />
            </List.Item>
          );
        })}
      </List>
      {failures.length > Most && <Text size="sm">{w.andMore(failures.length - Most)}</Text>}
      <Group justify="flex-end" mt="xs"><Button size="compact-sm" color="red" variant="light" onClick={() => setOpen(true)}>{w.retry}</Button></Group>
      <Suspense>{open && <GoOn order={order} way="retry" onClose={() => setOpen(false)} />}</Suspense>
    </Alert>
  );
}
