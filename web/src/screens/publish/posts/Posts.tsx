import { Button, Skeleton, Stack } from '@mantine/core';
import { IconPlus, IconSearch, IconSend } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useWords } from '../../../app/language';
import { Empty } from '../../../parts/Empty';
import { MoreRows } from '../../../parts/MoreRows';
import { Problem } from '../../../parts/Problem';
import { Section } from '../../../parts/Section';
import { useAsk } from '../../../parts/useAsk';
import { useAllAccounts } from '../common/accounts';
import { NeedsYou } from './NeedsYou';
import { PostFilters } from './PostFilters';
import { PostLine } from './PostLine';
import classes from './PostLine.module.css';
import { paceOf } from './states';
import { filters, useNeeding, usePosts } from './usePosts';
import { useWhile } from './useWhile';
import { words } from './words';

/** Every post, the newest first, and above them what waits for a person. */
export function Screen() {
  const w = useWords(words);
  const [asked, ask] = useAsk(...filters);
  const list = usePosts(asked);
  const accounts = useAllAccounts();
  const needing = useNeeding(asked, asked.status === '');
  useWhile(paceOf(list.rows));
  const bare = filters.every((name) => asked[name] === '');
  const nothing = list.isSuccess && list.rows.length === 0;
  const mine = accounts.data ?? [];
  // Together, so that what waits for somebody pushes nothing down.
  const pending = list.isPending || (asked.status === '' && (needing.isPending || accounts.isPending));
  const add = <Button component={Link} to="/publish/new" leftSection={<IconPlus size={18} aria-hidden />}>{w.add}</Button>;
  if (nothing && bare && accounts.data !== undefined) {
    return (
      <Empty icon={IconSend} title={w.emptyTitle} text={mine.length === 0 ? w.emptyText : w.emptyReadyText}>
        {mine.length === 0 ? <Button component={Link} to="/publish/accounts">{w.toAccounts}</Button> : add}
      </Empty>
    );
  }
  return (
    <Section title={w.title} about={w.about} actions={add}>
      <PostFilters asked={asked} ask={ask} />
      <Problem of={list.error ?? needing.error ?? accounts.error} again={() => [list, needing, accounts].forEach((one) => one.isError && void one.refetch())} />
      {!pending && asked.status === '' && <NeedsYou groups={needing.data ?? []} accounts={mine.filter((account) => asked.account === '' || account.id === asked.account)} onShow={(kind) => ask({ status: kind })} />}
      {pending && <Stack gap={10}>{[1, 2, 3, 4].map((n) => <Skeleton key={n} h={104} radius="md" />)}</Stack>}
      {!pending && <ul className={classes.list} aria-label={w.title}>{list.rows.map((post) => <PostLine key={post.id} post={post} />)}</ul>}
      <MoreRows list={list} />
      {nothing && !bare && <Empty icon={IconSearch} title={w.none} text={w.noneText}><Button variant="default" onClick={() => ask(Object.fromEntries(filters.map((name) => [name, null])))}>{w.showAll}</Button></Empty>}
    </Section>
  );
}
