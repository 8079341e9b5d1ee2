import { Group, Stack, Text, Title } from '@mantine/core';
import type { Shape } from '../../api/client';
import { useWords } from '../../app/language';
import { Facts } from '../../parts/Facts';
import { useFormat } from '../../parts/format';
import classes from './Attempts.module.css';
import { DeleteAttempt } from './DeleteAttempt';
import { words } from './words';

interface Usage { cpu_time_seconds?: number; peak_memory_mb?: number; disk_space_used_mb?: number; generation_time_seconds?: number }

const Megabyte = 1_048_576;

/** Every attempt at an order, the last first, and what it used. */
export function Attempts({ attempts }: { attempts: Shape<'ReadOrderAttempt'>[] }) {
  const w = useWords(words);
  const format = useFormat();
  return (
    <Stack>
      {attempts.length === 0 && <Text c="dimmed">{w.noAttempts}</Text>}
      {attempts.toReversed().map((attempt) => {
        const usage = attempt.resource_usage as Usage | null;
        const seconds = attempt.completed_at === null ? usage?.generation_time_seconds : (Date.parse(attempt.completed_at) - Date.parse(attempt.started_at)) / 1_000;
        const size = (mb: number | undefined) => (mb === undefined ? null : format.bytes(mb * Megabyte));
        return (
          <article key={attempt.id} className={classes.attempt}>
            <Group justify="space-between" mb="xs" wrap="nowrap">
              <Title order={3}>{w.attempt(attempt.number)}{w.colon}{attempt.ended_as === null ? w.attemptStatus[attempt.status] : w.endedAs[attempt.ended_as]}</Title>
              {attempt.completed_at !== null && <DeleteAttempt attempt={attempt} />}
            </Group>
            <Facts
              of={[
                [w.began, format.date(attempt.started_at)],
                [w.took, seconds === undefined ? null : format.time(seconds)],
                [w.cpu, usage?.cpu_time_seconds === undefined ? null : format.time(usage.cpu_time_seconds)],
                [w.memory, size(usage?.peak_memory_mb)],
                [w.disk, size(usage?.disk_space_used_mb)],
              ]}
            />
            {attempt.error_message !== null && <Text size="sm" mt="sm" style={{ overflowWrap: 'anywhere' }}>{attempt.error_message}</Text>}
          </article>
        );
      })}
    </Stack>
  );
}
