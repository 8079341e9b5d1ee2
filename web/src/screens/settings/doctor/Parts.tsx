import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import { Row, Rows } from '../../../parts/Rows';
import { Tag } from '../../../parts/Tag';
import { words } from './words';

type Readiness = Shape<'ReadinessParts'>;

// Its refusal tells the parts as well, so it is not asked as the API's other routes are.
async function read({ signal }: { signal: AbortSignal }): Promise<Readiness> {
  return (await (await fetch('/readyz', { signal, cache: 'no-store' })).json()) as Readiness;
}

/** The parts the studio stands on. */
export function Parts() {
  const w = useWords(words);
  const ready = useQuery({ queryKey: ['/readyz'], queryFn: read });
  return (
    <Stack>
      <Problem of={ready.error} again={() => void ready.refetch()} />
      {ready.isPending && <Skeleton h={264} />}
      <div role="status">
        {ready.data !== undefined && (
          <Rows label={w.parts}>
            {(['database', 'store', 'ffmpeg', 'scheduler'] as const).map((part) => {
              const ok = ready.data[part] === 'ok';
              return (
                <Row key={part} end={<Tag size="lg" color={ok ? 'green' : 'red'} leftSection={ok ? <IconCheck size={14} aria-hidden /> : <IconX size={14} aria-hidden />}>{ok ? w.ok : w.wrong}</Tag>}>
                  <Text fw={600}>{w.part[part]}</Text>
                  <Text size="sm" c="dimmed">{w.partText[part]}</Text>
                  {!ok && <Text size="sm" c="red">{ready.data[part] ?? w.silent}</Text>}
                </Row>
              );
            })}
          </Rows>
        )}
      </div>
      <Group><Button variant="default" loading={ready.isRefetching} onClick={() => void ready.refetch()}>{w.again}</Button></Group>
    </Stack>
  );
}
