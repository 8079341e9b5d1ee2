import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { told, useParts } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Confirm } from '../../../parts/Confirm';
import { useFormat } from '../../../parts/format';
import { Problem } from '../../../parts/Problem';
import { Row, Rows } from '../../../parts/Rows';
import { Tag } from '../../../parts/Tag';
import { goneFromHere } from './goneFromHere';
import { words } from './words';

/** Where one is signed in, and a way to end it all. */
export function Sessions() {
  const w = useWords(words);
  const format = useFormat();
  const [asked, { open, close }] = useDisclosure(false);
  const list = useParts(['/api/sessions'], (after, signal) => told(api.GET('/api/sessions', { params: { query: { sort: 'used', order: 'desc', limit: 5, after } }, signal })));
  const ending = useMutation({ mutationFn: () => api.DELETE('/api/sessions'), meta: { asks: true }, onSuccess: goneFromHere });
  return (
    <Stack>
      <Problem of={list.error} again={() => void list.refetch()} />
      {list.isPending && <Skeleton h={70} />}
      <Rows label={w.sessions}>
        {list.rows.map((at) => (
          <Row key={at.id}>
            <Group gap="xs">
              <Text size="sm" fw={600}>{browserOf(at.user_agent) ?? w.unknownAgent}</Text>
              {at.current && <Tag>{w.thisOne}</Tag>}
            </Group>
            <Text size="xs" c="dimmed">{[at.ip_address, w.since(format.date(at.created_at)), w.lastUsed(format.date(at.last_used_at))].filter((t) => t !== null).join(' · ')}</Text>
          </Row>
        ))}
      </Rows>
      <Group>
        {list.hasNextPage && <Button variant="subtle" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{w.more}</Button>}
        <Button variant="default" onClick={open}>{w.everywhere}</Button>
      </Group>
      <Confirm open={asked} title={w.everywhere} text={w.everywhereText} action={w.everywhere} danger busy={ending.isPending} onConfirm={() => ending.mutate()} onClose={close}>
        <Problem of={ending.error} />
      </Confirm>
    </Stack>
  );
}

// What people call it, of what it calls itself.
function browserOf(agent: string | null): string | null {
  if (agent === null) {
    return null;
  }
  const name = ['Edg', 'OPR', 'Firefox', 'Chrome', 'Safari'].find((n) => agent.includes(`${n}/`));
  const system = /\((?:[^)]*?)(Windows|Macintosh|Android|iPhone|iPad|Linux)/.exec(agent)?.[1];
  const called = { Edg: 'Edge', OPR: 'Opera' }[name ?? ''] ?? name;
  return called === undefined ? agent.slice(0, 60) : system === undefined ? called : `${called} · ${system}`;
}
