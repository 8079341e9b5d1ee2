import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type Shape, api } from '../../../api/client';
import { told, useParts } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { MoreRows } from '../../../parts/MoreRows';
import { Problem } from '../../../parts/Problem';
import { RowButton } from '../../../parts/RowButton';
import { Row, Rows } from '../../../parts/Rows';
import { words } from './words';

const tasks: Shape<'HousekeepingTask'>[] = ['sweep', 'scan', 'clean_up', 'trash', 'records'];

/** The jobs that keep house: run by hand, and what they did. */
export function Runs() {
  const w = useWords(words);
  const format = useFormat();
  const list = useParts(['/api/housekeeping'], (after, signal) => told(api.GET('/api/housekeeping', { params: { query: { limit: 20, after } }, signal })));
  const running = useMutation({ mutationFn: (task: Shape<'HousekeepingTask'>) => told(api.POST('/api/housekeeping/{task}', { params: { path: { task } } })) });
  return (
    <Stack>
      <Rows label={w.runs}>
        {tasks.map((task) => (
          <Row key={task} end={<RowButton loading={running.isPending && running.variables === task} disabled={running.isPending} onClick={() => running.mutate(task)} aria-label={`${w.now}: ${w.task[task]}`}>{w.now}</RowButton>}>
            <Text fw={600}>{w.task[task]}</Text>
            <Text size="sm" c="dimmed">{w.taskAbout[task]}</Text>
          </Row>
        ))}
      </Rows>
      <Problem of={running.error ?? list.error} />
      <Title order={3} mt="md">{w.byHand}</Title>
      {list.isPending && <Skeleton h={120} />}
      <Rows label={w.byHand}>
        {list.rows.map((run) => (
          <Row key={run.id} end={<Text size="sm" c="dimmed">{run.ended_at === null ? w.running : format.lasted(run.started_at, run.ended_at)}</Text>}>
            <Text size="sm"><Text span fw={600}>{w.task[run.task]}</Text> · {format.date(run.started_at)}</Text>
            {run.did !== null && <Text size="sm" c="dimmed">{run.did}</Text>}
            {run.error !== null && <Text size="sm" c="red">{run.error}</Text>}
          </Row>
        ))}
      </Rows>
      {list.isSuccess && list.rows.length === 0 && <Text size="sm" c="dimmed">{w.noRuns}</Text>}
      <MoreRows list={list} />
    </Stack>
  );
}
