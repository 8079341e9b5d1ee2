import { Button, Skeleton } from '@mantine/core';
import { IconListSearch, IconRefresh } from '@tabler/icons-react';
import { api } from '../../../api/client';
import { told, useParts } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Empty } from '../../../parts/Empty';
import { MoreRows } from '../../../parts/MoreRows';
import { Problem } from '../../../parts/Problem';
import { useAsk } from '../../../parts/useAsk';
import { Filters } from './Filters';
import { Line } from './Line';
import classes from './Logs.module.css';
import { words } from './words';

/** What is kept in the address. */
export const filters = ['level', 'category', 'text', 'user', 'project', 'task', 'request_id', 'since', 'until'] as const;

/** The log of the installation, the newest line first. */
export function Screen() {
  const w = useWords(words);
  const [asked, ask] = useAsk(...filters);
  const moment = (at: string) => (at === '' || Number.isNaN(Date.parse(at)) ? undefined : new Date(at).toISOString());
  const list = useParts(['/api/logs', asked], (after, signal) =>
    told(
      api.GET('/api/logs', {
        params: { query: { ...Object.fromEntries(filters.map((name) => [name, asked[name].trim() || undefined])), since: moment(asked.since), until: moment(asked.until), after } },
        signal,
      }),
    ),
  );
  return (
    <>
      <Filters asked={asked} ask={ask}>
        <Button size="compact-sm" h={34} px="sm" variant="light" loading={list.isRefetching && !list.isFetchingNextPage} leftSection={<IconRefresh size={14} aria-hidden />} onClick={() => void list.refetch()}>{w.read}</Button>
      </Filters>
      <Problem of={list.error} again={() => void list.refetch()} />
      {list.isPending && [1, 2, 3, 4, 5, 6].map((n) => <Skeleton key={n} h={44} mb={4} />)}
      <ul className={classes.lines} aria-label={w.label}>{list.rows.map((line) => <Line key={line.id} line={line} ask={ask} />)}</ul>
      <MoreRows list={list} />
      {list.isSuccess && list.rows.length === 0 && <Empty icon={IconListSearch} title={w.none} text={w.noneText} />}
    </>
  );
}
