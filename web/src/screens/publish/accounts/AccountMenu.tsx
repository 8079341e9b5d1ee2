import { ActionIcon, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDots } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/client';
import { asFailure } from '../../../api/failure';
import { told } from '../../../api/parts';
import { useLanguage, useWords } from '../../../app/language';
import { said } from '../../../parts/failures';
import type { Account } from '../common/accounts';
import { EditAccount } from './EditAccount';
import type { Outcome } from './Gone';
import { TakeAway } from './TakeAway';
import { words } from './words';

/** What is done to an account less often. */
export function AccountMenu({ account, onAgain, onGone }: { account: Account; onAgain: () => void; onGone: (outcome: Outcome) => void }) {
  const w = useWords(words);
  const { language } = useLanguage();
  const [asked, setAsked] = useState<'edit' | 'remove' | null>(null);
  const close = () => setAsked(null);
  const params = { params: { path: { account: account.id } } };
  const steer = useMutation({
    mutationFn: (to: 'pause' | 'resume') => told(to === 'pause' ? api.POST('/api/platform-accounts/{account}/pause', params) : api.POST('/api/platform-accounts/{account}/resume', params)),
    onError: (thrown) => notifications.show({ color: 'red', message: said(asFailure(thrown), language) }),
  });
  const rests = account.rests_until !== null && new Date(account.rests_until) > new Date() && account.health !== 'reconnect';
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" c="inherit" size="lg" aria-label={w.menu(account.name)} loading={steer.isPending}><IconDots size={20} aria-hidden /></ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {account.paused_at === null && <Menu.Item onClick={() => steer.mutate('pause')}>{w.pause}</Menu.Item>}
          {account.paused_at !== null && <Menu.Item onClick={() => steer.mutate('resume')}>{w.resume}</Menu.Item>}
          {account.paused_at === null && rests && <Menu.Item onClick={() => steer.mutate('resume')}>{w.endRest}</Menu.Item>}
          {account.route === 'official' && <Menu.Item onClick={onAgain}>{w.connectAgain}</Menu.Item>}
          <Menu.Item onClick={() => setAsked('edit')}>{account.route === 'bridge' ? w.change : w.rename}</Menu.Item>
          <Menu.Item color="red" onClick={() => setAsked('remove')}>{w.remove}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asked === 'edit' && <EditAccount account={account} onClose={close} />}
      {asked === 'remove' && <TakeAway account={account} onClose={close} onGone={onGone} />}
    </>
  );
}
