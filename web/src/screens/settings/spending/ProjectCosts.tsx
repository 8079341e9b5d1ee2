import { Skeleton } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Empty } from '../../../parts/Empty';
import { Problem } from '../../../parts/Problem';
import { ProjectPick } from '../../../parts/ProjectPick';
import { useAsk } from '../../../parts/useAsk';
import { words } from './words';

const Costs = lazy(() => import('./Costs').then((module) => ({ default: module.Costs })));

/** What one project has cost. */
export function ProjectCosts() {
  const w = useWords(words);
  const [{ project }, ask] = useAsk('project');
  const costs = useQuery({ queryKey: ['/api/projects', project, 'costs'], enabled: project !== '', queryFn: ({ signal }) => told(api.GET('/api/projects/{project}/costs', { params: { path: { project } }, signal })) });
  const currencies = [...new Set((costs.data ?? []).map((row) => row.currency))];
  return (
    <>
      <ProjectPick value={project} onChange={(id) => ask({ project: id })} style={{ maxWidth: 360, marginBottom: 'var(--mantine-spacing-lg)' }} />
      <Problem of={costs.error} again={() => void costs.refetch()} />
      {project === '' && <Empty icon={IconChartBar} title={w.choose} text={w.chooseText} />}
      {project !== '' && costs.isPending && <Skeleton h={340} />}
      {costs.isSuccess && costs.data.length === 0 && <Empty icon={IconChartBar} title={w.noCosts} text={w.noCostsText} />}
      <Suspense fallback={<Skeleton h={340} />}>
        {currencies.map((currency) => <Costs key={currency} currency={currency} rows={costs.data!.filter((row) => row.currency === currency)} />)}
      </Suspense>
    </>
  );
}
