import { Button, Group, SimpleGrid, Skeleton } from '@mantine/core';
import { IconMovie, IconPlayerPlay, IconSearch } from '@tabler/icons-react';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { told, useParts } from '../../api/parts';
import { useWords } from '../../app/language';
import { Empty } from '../../parts/Empty';
import { MoreRows } from '../../parts/MoreRows';
import { Page } from '../../parts/Page';
import { Problem } from '../../parts/Problem';
import { ProjectPick } from '../../parts/ProjectPick';
import { useAsk } from '../../parts/useAsk';
import { FilmCard } from './FilmCard';
import { useApart } from './useApart';
import { words } from './words';

/** Every finished film one may look at, the newest first. */
export function Screen() {
  const w = useWords(words);
  const [{ project }, ask] = useAsk('project');
  const list = useParts(['/api/films', project], (after, signal) => told(api.GET('/api/films', { params: { query: { project: project || undefined, status: 'COMPLETED', after } }, signal })));
  const apart = useApart(list.rows);
  const none = list.isSuccess && list.rows.length === 0;
  return (
    <Page title={w.title} about={w.about} actions={<Button component={Link} to="/orders" variant="default" leftSection={<IconPlayerPlay size={18} aria-hidden />}>{w.orders}</Button>}>
      {!(none && project === '') && <Group mb="lg"><ProjectPick all value={project} onChange={(value) => ask({ project: value })} /></Group>}
      <Problem of={list.error} again={() => void list.refetch()} />
      <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }}>
        {list.isPending && [1, 2, 3].map((n) => <Skeleton key={n} h={280} radius="md" />)}
        {list.rows.map((film) => <FilmCard key={film.id} film={film} apart={apart(film)} />)}
      </SimpleGrid>
      <MoreRows list={list} />
      {none && project === '' && (
        <Empty icon={IconMovie} title={w.emptyTitle} text={w.emptyText}>
          <Group justify="center">
            <Button component={Link} to="/projects">{w.toProjects}</Button>
            <Button component={Link} to="/orders?status=active" variant="default">{w.toOrders}</Button>
          </Group>
        </Empty>
      )}
      {none && project !== '' && <Empty icon={IconSearch} title={w.none} text={w.noneText} />}
    </Page>
  );
}
