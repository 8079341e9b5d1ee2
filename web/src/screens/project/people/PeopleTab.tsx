import { Skeleton, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { api } from '../../../api/client';
import { told, useParts } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Empty } from '../../../parts/Empty';
import { MoreRows } from '../../../parts/MoreRows';
import { Problem } from '../../../parts/Problem';
import type { Power, Project } from '../useProject';
import { words } from '../words';
import { AddPerson } from './AddPerson';
import { PersonRow } from './PersonRow';

/** Who else works on the project, and as what. */
export function PeopleTab({ project, power }: { project: Project; power: Power }) {
  const w = useWords(words);
  const list = useParts(['/api/projects/{project}/members', project.id], (after, signal) => told(api.GET('/api/projects/{project}/members', { params: { path: { project: project.id }, query: { after } }, signal })));
  return (
    <Stack maw={720}>
      <Problem of={list.error} again={() => void list.refetch()} />
      {list.isPending && <Skeleton h={120} />}
      {list.isSuccess && list.rows.length === 0 && <Empty icon={IconUsers} title={w.noPeople} text={w.noPeopleText} />}
      {list.rows.map((member) => <PersonRow key={member.user_id} project={project.id} member={member} power={power} />)}
      <MoreRows list={list} />
      {power.own ? <AddPerson project={project.id} /> : <Text size="sm" c="dimmed">{w.notOwner}</Text>}
    </Stack>
  );
}
