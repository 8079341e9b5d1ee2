import { Skeleton, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import type { Power } from '../useProject';
import { SettingsForm } from './SettingsForm';
import { words } from './words';

/** The settings of the project's films. */
export function SettingsTab({ project, power }: { project: string; power: Power }) {
  const w = useWords(words);
  const { data, error, refetch } = useQuery({
    queryKey: ['/api/projects/{project}/settings', project],
    queryFn: ({ signal }) => told(api.GET('/api/projects/{project}/settings', { params: { path: { project } }, signal })),
  });
  return (
    <Stack maw={820}>
      <Title order={2} size="h3">{w.title}</Title>
      <Problem of={error} again={() => void refetch()} />
      {data === undefined ? error === null && <Skeleton h={520} /> : <SettingsForm project={project} answer={data} power={power} />}
    </Stack>
  );
}
