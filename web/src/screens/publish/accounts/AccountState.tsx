import { IconAlertTriangle, IconCircleCheck, IconHourglass, IconLockQuestion, IconPlayerPause, IconPlugConnectedX } from '@tabler/icons-react';
import { useWords } from '../../../app/language';
import { Tag } from '../../../parts/Tag';
import type { Account } from '../common/accounts';
import { words } from './words';

const marks = {
  ok: { Icon: IconCircleCheck, color: 'green' },
  reconnect: { Icon: IconPlugConnectedX, color: 'red' },
  limited: { Icon: IconHourglass, color: 'orange' },
  spam_risk: { Icon: IconAlertTriangle, color: 'orange' },
} as const;

/** How an account is, in a word and a mark. */
export function AccountState({ account }: { account: Account }) {
  const w = useWords(words);
  const less = account.health === 'ok' && account.missing_scopes.post.length > 0;
  const { Icon, color } = less ? { Icon: IconLockQuestion, color: 'orange' } : marks[account.health];
  return (
    <>
      <Tag color={color} leftSection={<Icon size={13} aria-hidden />}>{less ? w.less : w.health[account.health]}</Tag>
      {account.paused_at !== null && <Tag variant="outline" leftSection={<IconPlayerPause size={13} aria-hidden />}>{w.paused}</Tag>}
    </>
  );
}
