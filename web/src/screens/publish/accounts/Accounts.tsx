import { Button, Skeleton, Stack } from '@mantine/core';
import { IconPlus, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../../app/language';
import { Empty } from '../../../parts/Empty';
import { MoreRows } from '../../../parts/MoreRows';
import { Problem } from '../../../parts/Problem';
import { Rows } from '../../../parts/Rows';
import { Section } from '../../../parts/Section';
import { AccountItem } from './AccountItem';
import { Apps } from './apps/Apps';
import { Came } from './Came';
import { Gone, type Outcome } from './Gone';
import { useAccounts, useApps } from './useAccounts';
import { words } from './words';

/** One's accounts at platforms, how each is, and the apps by which they were connected. */
export function Screen() {
  const w = useWords(words);
  const list = useAccounts();
  const apps = useApps();
  const [gone, setGone] = useState<Outcome | null>(null);
  const add = <Button component={Link} to="/publish/accounts/add" leftSection={<IconPlus size={18} aria-hidden />}>{w.add}</Button>;
  const empty = list.isSuccess && list.rows.length === 0;
  return (
    <>
      <Came />
      <div role="status">{gone !== null && <Gone of={gone} onClose={() => setGone(null)} />}</div>
      <Problem of={list.error} again={() => void list.refetch()} />
      {empty ? (
        <Empty icon={IconUserPlus} title={w.none} text={w.noneText}>{add}</Empty>
      ) : (
        <Section title={w.title} about={w.about} actions={add}>
          {list.isPending && <Stack gap={0}>{[1, 2, 3].map((n) => <Skeleton key={n} h={126} mb="sm" />)}</Stack>}
          <Rows label={w.list}>{list.rows.map((account) => <AccountItem key={account.id} account={account} app={apps.data?.find((a) => a.id === account.app_id)} onGone={setGone} />)}</Rows>
          <MoreRows list={list} />
        </Section>
      )}
      <Apps />
    </>
  );
}
