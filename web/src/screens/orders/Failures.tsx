import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Shape, api } from '../../api/client';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { Panel } from '../../parts/Panel';
import { Problem } from '../../parts/Problem';
import { FailureGroup } from './FailureGroup';
import { grouped } from './grouped';
import { words } from './words';

/** Why an order failed: alike failures together, with what helps and the sentences they struck. */
export function Failures({ order }: { order: Shape<'ReadOrderRow'> }) {
  const w = useWords(words);
  const failures = order.error_details ?? [];
  const groups = grouped(failures, (failure) => `${failure.stage} ${failure.code} ${failure.message}`);
  const chapter = useQuery({
    queryKey: ['/api/chapters/{chapter}', order.chapter_id],
    enabled: failures.some((failure) => failure.sentence !== null),
    queryFn: () => told(api.GET('/api/chapters/{chapter}', { params: { path: { chapter: order.chapter_id } } })),
  });
  const texts = new Map(chapter.data?.paragraphs.flatMap((p) => p.sentences).map((s) => [s.id, s.edited_content ?? s.content]));
  return (
    <Panel title={w.failedTitle}>
      <Stack gap="lg">
        <Problem of={chapter.error} again={() => void chapter.refetch()} />
        {failures.length === 0 && <Text>{order.error_message}</Text>}
        {groups.map(([key, alike]) => <FailureGroup key={key} alike={alike} chapter={order.chapter_id} texts={chapter.isSuccess ? texts : null} />)}
        {order.status === 'failed' && <Text c="dimmed">{w.thenRetry}</Text>}
      </Stack>
    </Panel>
  );
}
