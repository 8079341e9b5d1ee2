import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useWords } from '../../../app/language';
import type { Account } from '../common/accounts';
import { PlatformIcon } from '../common/platforms';
import type { Needed, PostRow } from './states';
import { words } from './words';

interface Needing { kind: Needed; rows: PostRow[]; more: boolean }

/** What only a person brings further: each with what to do, above everything else. */
export function NeedsYou({ groups, accounts, onShow }: { groups: Needing[]; accounts: Account[]; onShow: (kind: Needed) => void }) {
  const w = useWords(words);
  const lost = accounts.filter((account) => account.health === 'reconnect');
  if (lost.length === 0 && groups.every((group) => group.rows.length === 0)) {
    return null;
  }
  return (
    <Alert role="region" aria-label={w.needsTitle} variant="light" color="orange" icon={<IconHandStop aria-hidden />} title={w.needsTitle} mb="lg">
      {lost.map((account) => (
        <Group key={account.id} gap={8} mb={4}>
          <PlatformIcon platform={account.platform} size={16} />
          <Text size="sm" style={{ flex: '1 1 200px' }}>{w.reconnect(account.name, account.waiting_posts)}</Text>
          <Anchor component={Link} to="/publish/accounts" size="sm">{w.connect}</Anchor>
        </Group>
      ))}
      {groups.map((group) => group.rows.map((post) => (
        <Group key={post.id} gap={8} mb={4} wrap="nowrap" align="flex-start">
          <PlatformIcon platform={post.platform} size={16} />
          <Text size="sm" style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            <Anchor component={Link} to={`/publish/posts/${post.id}`} size="sm" fw={500}>{post.title}</Anchor>{w.colon}{w.needs[group.kind]}
          </Text>
        </Group>
      )))}
      {groups.filter((group) => group.more).map((group) => <Button key={group.kind} size="compact-sm" variant="subtle" color="orange" onClick={() => onShow(group.kind)}>{group.kind === 'account_gone' ? w.unasked : w.state[group.kind]}{w.colon}{w.moreNeeding}</Button>)}
    </Alert>
  );
}
