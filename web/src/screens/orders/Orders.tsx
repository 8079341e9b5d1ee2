import { Button, Skeleton, Stack } from '@mantine/core';
import { IconMovie, IconPlayerPlay, IconSearch } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useWords } from '../../app/language';
import { Empty } from '../../parts/Empty';
import { MoreRows } from '../../parts/MoreRows';
import { Page } from '../../parts/Page';
import { Problem } from '../../parts/Problem';
import { useAsk } from '../../parts/useAsk';
import { OrderFilters } from './OrderFilters';
import { OrderRow } from './OrderRow';
import { useOrders } from './useOrders';
import { words } from './words';

/** Every order one may look at, the newest first, live. */
export function Screen() {
  const w = useWords(words);
  const [asked, ask] = useAsk('project', 'chapter', 'status');
  const list = useOrders(asked);
  const bare = list.isSuccess && list.rows.length === 0 && asked.project === '' && asked.chapter === '' && asked.status === '';
  return (
    <Page title={w.title} about={w.about} actions={<Button component={Link} to="/films" variant="default" leftSection={<IconMovie size={18} aria-hidden />}>{w.films}</Button>}>
      {!bare && <OrderFilters asked={asked} ask={ask} />}
      <Problem of={list.error} again={() => void list.refetch()} />
      <Stack gap="sm">
        {list.isPending && [1, 2, 3, 4].map((n) => <Skeleton key={n} h={146} radius="md" />)}
        {list.rows.map((order) => <OrderRow key={order.id} order={order} />)}
      </Stack>
      <MoreRows list={list} />
      {bare && (
        <Empty icon={IconPlayerPlay} title={w.emptyTitle} text={w.emptyText}>
          <Button component={Link} to="/projects">{w.toProjects}</Button>
        </Empty>
      )}
      {list.isSuccess && list.rows.length === 0 && !bare && <Empty icon={IconSearch} title={w.none} text={w.noneText} />}
    </Page>
  );
}
