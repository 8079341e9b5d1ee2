import { Anchor, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { told, useParts } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Confirm } from '../../../parts/Confirm';
import { useFormat } from '../../../parts/format';
import { MoreRows } from '../../../parts/MoreRows';
import { Problem } from '../../../parts/Problem';
import { Row, Rows } from '../../../parts/Rows';
import { Tag } from '../../../parts/Tag';
import { useAsk } from '../../../parts/useAsk';
import { words } from './words';

/** A list of what would go, or went: each thing with its reason; carried out by an explicit word. */
export function CleanUp({ id }: { id: string }) {
  const w = useWords(words);
  const format = useFormat();
  const [, ask] = useAsk('list');
  const [asked, { open, close }] = useDisclosure(false);
  const one = useQuery({ queryKey: ['/api/storage/clean-ups', id], queryFn: ({ signal }) => told(api.GET('/api/storage/clean-ups/{cleanUp}', { params: { path: { cleanUp: id } }, signal })) });
  const items = useParts(['/api/storage/clean-ups', id, 'items'], (after, signal) => told(api.GET('/api/storage/clean-ups/{cleanUp}/items', { params: { path: { cleanUp: id }, query: { after } }, signal })));
  const running = useMutation({ mutationFn: () => told(api.POST('/api/storage/clean-ups/{cleanUp}/run', { params: { path: { cleanUp: id } } })), onSuccess: close });
  const { data } = one;
  return (
    <Stack>
      <div><Anchor component="button" type="button" size="sm" onClick={() => ask({ list: null })}>← {w.back}</Anchor></div>
      <Problem of={one.error ?? items.error} again={() => void Promise.all([one.refetch(), items.refetch()])} />
      {data === undefined && !one.isError && <Skeleton h={120} />}
      {data !== undefined && (
        <Group justify="space-between" align="flex-end">
          <div role="status">
            <Title order={2}>{w.list(format.date(data.created_at))}</Title>
            <Text size="sm" c="dimmed">
              {[w.would(format.number(data.things), format.bytes(data.size_bytes)), data.ran_at === null ? w.notRun : w.ran(format.date(data.ran_at)), data.removed > 0 ? w.didRemove(format.number(data.removed)) : '', data.kept > 0 ? w.didKeep(format.number(data.kept)) : ''].filter((t) => t !== '').join(' · ')}
            </Text>
          </div>
          {data.ran_at === null && data.things > 0 && <Button color="red" onClick={open}>{w.run(format.number(data.things), format.bytes(data.size_bytes))}</Button>}
        </Group>
      )}
      {data?.things === 0 && <Text>{w.nothing}</Text>}
      <Rows label={data === undefined ? w.cleanUps : w.list(format.date(data.created_at))}>
        {items.rows.map((item) => (
          <Row
            key={item.number}
            end={
              <>
                <Text size="sm">{format.bytes(item.size_bytes)}</Text>
                {item.outcome !== null && <Tag color={item.outcome === 'removed' ? 'gray' : 'pine'}>{w[item.outcome]}</Tag>}
              </>
            }
          >
            <Text size="sm"><Text span fw={600}>{w.kind[item.kind]}</Text> · {w.shelf[item.shelf]} · {w.reason[item.reason]} · {w.since(format.date(item.since))}</Text>
            <Text size="xs" c="dimmed" ff="monospace">{item.id}</Text>
            {item.why_kept !== null && <Text size="sm">{item.why_kept}</Text>}
          </Row>
        ))}
      </Rows>
      <MoreRows list={items} />
      {data !== undefined && (
        <Confirm open={asked} title={w.runTitle} text={w.runText} action={w.run(format.number(data.things), format.bytes(data.size_bytes))} danger busy={running.isPending} onConfirm={() => running.mutate()} onClose={close}>
          <Problem of={running.error} />
        </Confirm>
      )}
    </Stack>
  );
}
