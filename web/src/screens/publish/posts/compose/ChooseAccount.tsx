import { Alert, Button, Select, Skeleton, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../../../../app/language';
import { useFormat } from '../../../../parts/format';
import { Problem } from '../../../../parts/Problem';
import { useAllAccounts } from '../../common/accounts';
import { PlatformIcon, usePlatformName } from '../../common/platforms';
import { words } from './words';

/** By which account it is posted, and whether that can do it just now. */
export function ChooseAccount({ value, onChange }: { value: string; onChange: (account: string | null) => void }) {
  const w = useWords(words);
  const format = useFormat();
  const nameOf = usePlatformName();
  const accounts = useAllAccounts();
  const chosen = accounts.data?.find((account) => account.id === value);
  if (accounts.isPending) {
    return <Skeleton h={62} />;
  }
  if (accounts.data?.length === 0) {
    return <Text>{w.noAccounts} <Button component={Link} to="/publish/accounts" size="compact-md" variant="light">{w.toAccounts}</Button></Text>;
  }
  return (
    <Stack gap="xs">
      <Problem of={accounts.error} again={() => void accounts.refetch()} />
      <Select
        label={w.accountLabel} placeholder={w.choose} allowDeselect={false} searchable value={chosen === undefined ? null : value} onChange={onChange} maw={480}
        leftSection={chosen === undefined ? undefined : <PlatformIcon platform={chosen.platform} size={18} />}
        data={(accounts.data ?? []).map((account) => ({ value: account.id, label: `${account.name} · ${nameOf(account.platform)}${account.route === 'official' ? '' : ` (${w.route[account.route]})`}` }))}
      />
      {chosen?.health === 'reconnect' && <Alert role="note" color="orange" variant="light">{w.reconnect}</Alert>}
      {chosen?.paused_at != null && <Alert role="note" color="yellow" variant="light">{w.accountPaused}</Alert>}
      {chosen?.rests_until != null && Date.parse(chosen.rests_until) > Date.now() && <Alert role="note" color="yellow" variant="light">{w.rests(format.date(chosen.rests_until))}</Alert>}
    </Stack>
  );
}
