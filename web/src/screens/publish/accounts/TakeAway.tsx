import { Alert, Checkbox, List } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ifMatch } from '../../../api/client';
import { asFailure } from '../../../api/failure';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Confirm } from '../../../parts/Confirm';
import { Problem } from '../../../parts/Problem';
import { useBase } from '../../../parts/useBase';
import { words as shared } from '../../../parts/words';
import type { Account } from '../common/accounts';
import type { Outcome } from './Gone';
import { words } from './words';

/** Takes an account away, after saying what becomes of its keys, its posts and its calendars. */
export function TakeAway({ account, onClose, onGone }: { account: Account; onClose: () => void; onGone: (outcome: Outcome) => void }) {
  const w = useWords(words);
  const c = useWords(shared);
  const path = { account: account.id };
  const { base, again } = useBase(account, () => told(api.GET('/api/platform-accounts/{account}', { params: { path } })), c.staleStill);
  const [busy, setBusy] = useState(false);
  const [force, setForce] = useState(false);
  const removing = useMutation({
    mutationFn: () => told(api.DELETE('/api/platform-accounts/{account}', { params: { path, query: force ? { force } : {}, header: ifMatch(base) } })),
    onSuccess: (done) => {
      onClose();
      onGone({ platform: account.platform, done });
    },
    onError: (thrown) => asFailure(thrown).code === 'account_busy' && setBusy(true),
  });
  const refused = removing.error !== null && asFailure(removing.error).code !== 'account_busy';
  return (
    <Confirm open title={w.removeTitle(account.name)} action={force ? w.forceAction : w.remove} danger busy={removing.isPending} onConfirm={() => removing.mutate()} onClose={onClose}>
      <List size="sm" spacing={6} pr="md">
        {account.route !== 'assisted' && <List.Item>{account.route === 'bridge' ? w.removeSecret : w.removeKeys}</List.Item>}
        <List.Item>{w.removePosts(base.waiting_posts)} {w.removeSeries}</List.Item>
        <List.Item>{w.removeStays}</List.Item>
        {account.route !== 'assisted' && <List.Item>{w.removeUnasked}</List.Item>}
      </List>
      {busy && (
        <Alert role="alert" variant="light" color="orange" icon={<IconAlertTriangle aria-hidden />} title={w.busy}>
          <Checkbox label={w.force} description={w.forceHelp} checked={force} onChange={(e) => setForce(e.currentTarget.checked)} mt="xs" />
        </Alert>
      )}
      {refused && <Problem of={removing.error} stale={() => void again(removing.reset)} />}
    </Confirm>
  );
}
