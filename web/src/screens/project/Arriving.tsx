import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type Shape, api } from '../../api/client';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { Problem } from '../../parts/Problem';
import { RetryErrand } from '../../parts/RetryErrand';
import { type Power, type Project, isArriving } from './useProject';
import { Why } from '../../parts/Why';
import { words } from './words';

const Soon = 1_500;

function isRunning(errand: Shape<'ReadErrandRow'> | undefined): boolean {
  return errand?.status === 'pending' || errand?.status === 'processing';
}

/** Above a project that is still being read or written, or could not be: how far it is, and what can be done. */
export function Arriving({ project, power }: { project: Project; power: Power }) {
  const w = useWords(words);
  const matters = isArriving(project) || project.status === 'failed';
  const { data } = useQuery({
    queryKey: ['/api/projects/{project}/errands', project.id, 'last'],
    queryFn: ({ signal }) => told(api.GET('/api/projects/{project}/errands', { params: { path: { project: project.id }, query: { limit: 10 } }, signal })),
    enabled: matters,
    refetchInterval: (query) => (isArriving(project) || isRunning(query.state.data?.items[0]) ? Soon : false),
  });
  const script = data?.items.find((errand) => errand.kind === 'script');
  const cancel = useMutation({ mutationFn: () => told(api.POST('/api/errands/{errand}/cancel', { params: { path: { errand: script!.id } } })) });
  if (!matters) {
    return null;
  }
  const failed = project.status === 'failed' || script?.status === 'failed';
  // What has chapters was read: what failed then was an order.
  const ofOrder = failed && script?.status !== 'failed' && project.chapter_count > 0;
  const title = failed ? (script?.status === 'failed' ? w.scriptFailed : ofOrder ? w.orderFailed : w.failed) : script === undefined ? w.reading : w.writing;
  return (
    <Alert mb="lg" variant="light" color={failed ? 'red' : 'pine'} title={title} role="status">
      <Stack gap="sm">
        <Text size="sm">{failed ? <Why code={ofOrder ? 'order_failed' : script?.error_code} message={script?.error_message ?? project.error_message} /> : w.readingText}</Text>
        {script?.needs_attention === true && <Text size="sm">{w.attention}</Text>}
        {!failed && <Progress value={script?.progress ?? project.processing_progress} animated aria-label={title} />}
        <Problem of={cancel.error} />
        {power.edit && script !== undefined && (
          <Group>
            {isRunning(script) && <Button size="compact-sm" variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>{w.stop}</Button>}
            {script.status === 'failed' && <RetryErrand key={script.id} errand={script.id} />}
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
