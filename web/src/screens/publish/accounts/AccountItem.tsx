import { Alert, Group, Text, Title } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import { RowButton } from '../../../parts/RowButton';
import { Why } from '../../../parts/Why';
import type { Account } from '../common/accounts';
import { usePlatformName } from '../common/platforms';
import { AccountFacts } from './AccountFacts';
import { AccountMenu } from './AccountMenu';
import { AccountNotes } from './AccountNotes';
import { AccountState } from './AccountState';
import type { Outcome } from './Gone';
import { Item } from './Item';
import type { App } from './useAccounts';
import { useConnect } from './useConnect';
import { useTest } from './useTest';
import { words } from './words';

/** An account among others: whose it is, how it is, and what can be done. */
export function AccountItem({ account, app, onGone }: { account: Account; app: App | undefined; onGone: (outcome: Outcome) => void }) {
  const w = useWords(words);
  const nameOf = usePlatformName();
  const test = useTest();
  const { connect, busy, error } = useConnect();
  const again = () => connect({ app_id: account.app_id, account_id: account.id });
  const official = account.route === 'official';
  const gaps = account.missing_scopes.post.length + account.missing_scopes.numbers.length > 0;
  return (
    <Item
      platform={account.platform}
      quiet={account.paused_at !== null}
      end={
        <>
          {official && (account.health === 'reconnect' || gaps) && (
            <RowButton variant="light" loading={busy} onClick={again} aria-label={`${w.connectAgain}: ${account.name}`} leftSection={<IconPlugConnected size={16} aria-hidden />}>{w.connectAgain}</RowButton>
          )}
          {official && <RowButton loading={test.isPending} onClick={() => test.mutate(account.id)} aria-label={`${w.test}: ${account.name}`}>{w.test}</RowButton>}
          <AccountMenu account={account} onAgain={again} onGone={onGone} />
        </>
      }
    >
      <Group gap={8} mb={2}>
        <Title order={3}>{account.name}</Title>
        <AccountState account={account} />
      </Group>
      <Text size="sm" c="dimmed">{[account.handle === null ? '' : `@${account.handle.replace(/^@/, '')}`, nameOf(account.platform), w.route[account.route], account.waiting_posts === 0 ? '' : w.waiting(account.waiting_posts)].filter((t) => t !== '').join(' · ')}</Text>
      <AccountNotes account={account} />
      <div role="status">
        {test.data?.works === true && <Text size="sm" c="green" fw={600} mt={4}>{w.works}</Text>}
        {test.data?.works === false && (
          <Alert variant="light" color="red" mt={8} title={w.failed}>
            <Text size="sm"><Why code={test.data.code} message={test.data.message} /> <Text span size="xs" ff="monospace">{test.data.code}</Text></Text>
          </Alert>
        )}
      </div>
      <Problem of={test.error ?? error} />
      <AccountFacts account={account} app={app} />
    </Item>
  );
}
