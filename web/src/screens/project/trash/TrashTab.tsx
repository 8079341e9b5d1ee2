import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type Shape, api, ifMatch } from '../../../api/client';
import { told, useParts } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Empty } from '../../../parts/Empty';
import { useFormat } from '../../../parts/format';
import { MoreRows } from '../../../parts/MoreRows';
import { Problem } from '../../../parts/Problem';
import type { Power } from '../useProject';
import { words } from '../words';

/** Chapters that were thrown away, each to be taken out again. */
export function TrashTab({ project, power }: { project: string; power: Power }) {
  const w = useWords(words);
  const format = useFormat();
  const list = useParts(['/api/projects/{project}/trash', project], (after, signal) => told(api.GET('/api/projects/{project}/trash', { params: { path: { project }, query: { after } }, signal })));
  const restore = useMutation({ mutationFn: (row: Shape<'ListTrashedChaptersRow'>) => told(api.POST('/api/chapters/{chapter}/restore', { params: { path: { chapter: row.id }, header: ifMatch(row) } })) });
  const again = () => {
    restore.reset();
    void list.refetch();
  };
  return (
    <Stack maw={720}>
      <Problem of={list.error ?? restore.error} again={again} />
      {list.isPending && <Skeleton h={120} />}
      {list.isSuccess && list.rows.length === 0 && <Empty icon={IconTrash} title={w.noTrash} text={w.noTrashText} />}
      {list.rows.map((row) => (
        <Group key={row.id} wrap="nowrap" justify="space-between">
          <div style={{ minWidth: 0 }}>
            <Text fw={600} truncate>{row.title}</Text>
            <Text size="sm" c="dimmed">{w.sentences(format.number(row.sentence_count))}{row.deleted_at !== null && ` · ${w.deletedAt(format.date(row.deleted_at))}`}</Text>
          </div>
          {power.edit && <Button variant="default" style={{ flexShrink: 0 }} loading={restore.isPending && restore.variables.id === row.id} onClick={() => restore.mutate(row)}>{w.restore}</Button>}
        </Group>
      ))}
      <MoreRows list={list} />
    </Stack>
  );
}
