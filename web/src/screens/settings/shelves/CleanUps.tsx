import { Anchor, Button, Group, MultiSelect, Skeleton, Stack, Text } from '@mantine/core';
import { IconRecycle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Shape, api } from '../../../api/client';
import { told, useParts } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Empty } from '../../../parts/Empty';
import { useFormat } from '../../../parts/format';
import { MoreRows } from '../../../parts/MoreRows';
import { Problem } from '../../../parts/Problem';
import { Row, Rows } from '../../../parts/Rows';
import { Tag } from '../../../parts/Tag';
import { useAsk } from '../../../parts/useAsk';
import { CleanUp } from './CleanUp';
import { words } from './words';

const shelves: Shape<'StorageType'>[] = ['VIDEOS', 'IMAGES', 'AUDIO', 'TEMP', 'STOCK'];

/** Lists of what would go: made, looked at, and only then carried out. */
export function CleanUps() {
  const [{ list }] = useAsk('list');
  return list === '' ? <Lists /> : <CleanUp id={list} />;
}

function Lists() {
  const w = useWords(words);
  const format = useFormat();
  const [, ask] = useAsk('list');
  const [which, setWhich] = useState<Shape<'StorageType'>[]>([]);
  const lists = useParts(['/api/storage/clean-ups'], (after, signal) => told(api.GET('/api/storage/clean-ups', { params: { query: { after } }, signal })));
  const planning = useMutation({
    mutationFn: () => told(api.POST('/api/storage/clean-ups', { body: { shelves: which.length === 0 ? null : which } })),
    onSuccess: (made) => ask({ list: made.id }),
  });
  return (
    <Stack>
      <Text c="dimmed" maw="68ch">{w.planAbout}</Text>
      <Group align="flex-end">
        <MultiSelect label={w.planOf} placeholder={which.length === 0 ? w.planAll : undefined} data={shelves.map((s) => ({ value: s, label: w.shelf[s] }))} value={which} onChange={(chosen) => setWhich(shelves.filter((s) => chosen.includes(s)))} clearable style={{ flex: 1, minWidth: 220, maxWidth: 460 }} />
        <Button loading={planning.isPending} onClick={() => planning.mutate()}>{w.plan}</Button>
      </Group>
      <Problem of={planning.error ?? lists.error} again={lists.isError ? () => void lists.refetch() : undefined} />
      {lists.isPending && <Skeleton h={76} />}
      <Rows label={w.cleanUps}>
        {lists.rows.map((row) => (
          <Row key={row.id} end={row.ran_at === null ? <Tag color="gray">{w.notRun}</Tag> : <Text size="sm">{[w.didRemove(format.number(row.removed)), row.kept > 0 ? w.didKeep(format.number(row.kept)) : ''].filter((t) => t !== '').join(' · ')}</Text>}>
            <Anchor component="button" type="button" fw={600} ta="start" onClick={() => ask({ list: row.id })}>{w.list(format.date(row.created_at))}</Anchor>
            <Text size="sm" c="dimmed">{w.would(format.number(row.things), format.bytes(row.size_bytes))}{row.ran_at === null ? '' : ` · ${w.ran(format.date(row.ran_at))}`}</Text>
          </Row>
        ))}
      </Rows>
      <MoreRows list={lists} />
      {lists.isSuccess && lists.rows.length === 0 && <Empty icon={IconRecycle} title={w.noCleanUps} text={w.noCleanUpsText} />}
    </Stack>
  );
}
