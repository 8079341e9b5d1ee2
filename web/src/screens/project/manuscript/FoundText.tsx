import { Box, Skeleton, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type Shape, api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { MoreRows } from '../../../parts/MoreRows';
import { Problem } from '../../../parts/Problem';
import { useDesk } from './desk';
import { FoundPlace } from './FoundPlace';
import { ReplaceButton } from './ReplaceButton';
import { words } from './words';

/** Where a text stands, what it would become, and what replacing it costs. */
export function FoundText({ sought, onDone }: { sought: Shape<'Sought'>; onDone: () => void }) {
  const w = useWords(words);
  const format = useFormat();
  const { project, power, goTo } = useDesk();
  const found = useInfiniteQuery({
    queryKey: ['/api/projects/{project}/find', project, sought],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => told(api.POST('/api/projects/{project}/find', { params: { path: { project }, query: { after: pageParam } }, body: sought, signal })),
    getNextPageParam: (part) => part.next ?? undefined,
  });
  const answer = found.data?.pages[0];
  const hits = found.data?.pages.flatMap((part) => part.items) ?? [];
  return (
    <Box mt="md">
      <Problem of={found.error} again={() => void found.refetch()} />
      {found.isPending && <Stack gap="xs">{[1, 2, 3].map((n) => <Skeleton key={n} h={58} />)}</Stack>}
      {answer !== undefined && (
        <>
          <Text role="status" fw={600} size="sm" mb="xs">{answer.occurrences === 0 ? w.notFound : w.found(format.number(answer.occurrences), format.number(answer.sentences))}</Text>
          {power.edit && answer.occurrences > 0 && <ReplaceButton sought={sought} answer={answer} />}
          {hits.map((hit) => (
            <FoundPlace
              key={hit.sentence}
              hit={hit}
              sought={sought}
              onGo={() => {
                goTo(hit.chapter, hit.sentence);
                onDone();
              }}
            />
          ))}
          <MoreRows list={found} />
        </>
      )}
    </Box>
  );
}
