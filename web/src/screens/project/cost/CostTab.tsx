import { Skeleton, Stack } from '@mantine/core';
import { IconCoins } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Empty } from '../../../parts/Empty';
import { Problem } from '../../../parts/Problem';
import { words } from '../words';
import { CostByDay } from './CostByDay';
import { CostSums } from './CostSums';

/** What the project cost: in all, by service, and by day. */
export function CostTab({ project }: { project: string }) {
  const w = useWords(words);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['/api/projects/{project}/costs', project],
    queryFn: ({ signal }) => told(api.GET('/api/projects/{project}/costs', { params: { path: { project } }, signal })),
  });
  return (
    <Stack gap="xl" maw={900}>
      <Problem of={error} again={() => void refetch()} />
      {isPending && <Skeleton h={240} />}
      {data?.length === 0 && <Empty icon={IconCoins} title={w.noCost} text={w.noCostText} />}
      {data !== undefined && data.length > 0 && (
        <>
          <CostSums rows={data} />
          <CostByDay rows={data} />
        </>
      )}
    </Stack>
  );
}
