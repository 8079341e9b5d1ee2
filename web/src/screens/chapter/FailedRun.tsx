import { Alert, Anchor, Button, Group, List, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { Problem } from '../../parts/Problem';
import { useRoom } from './room';
import { words } from './words';

const Most = 5;

/** Why the last run failed, sentence by sentence, and to try again what is missing. */
export function FailedRun({ order }: { order: string }) {
  const w = useWords(words);
  const { lines, go } = useRoom();
  const read = useQuery({ queryKey: ['/api/orders', order], queryFn: ({ signal }) => told(api.GET('/api/orders/{order}', { params: { path: { order } }, signal })) });
  const retrying = useMutation({ mutationFn: () => told(api.POST('/api/orders/{order}/retry', { params: { path: { order } } })) });
  const failures = read.data?.order.error_details ?? [];
  return (
    <Alert color="red" variant="light" title={w.runFailed} mb="sm">
      <Text size="sm">{read.data?.order.error_message}</Text>
      <List size="sm">
        {failures.slice(0, Most).map((failure, n) => {
          const line = lines.find((l) => l.row.id === failure.sentence);
          return (
            <List.Item key={n}>
              {line !== undefined && <Anchor component="button" type="button" size="sm" onClick={() => go(line.row.id)}>{w.sentence(line.index + 1)}</Anchor>} {failure.message}
            </List.Item>
          );
        })}
      </List>
      {failures.length > Most && <Text size="sm">{w.andMore(failures.length - Most)}</Text>}
      <Problem of={retrying.error} />
      <Group justify="flex-end" mt="xs"><Button size="compact-sm" color="red" variant="light" loading={retrying.isPending} onClick={() => retrying.mutate()}>{w.retry}</Button></Group>
    </Alert>
  );
}
