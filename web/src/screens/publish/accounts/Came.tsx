import { Alert, Anchor, Text } from '@mantine/core';
import { IconCheck, IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useLanguage, useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import { useAsk } from '../../../parts/useAsk';
import { usePlatformName } from '../common/platforms';
import { refusal } from './refusals';
import { useAccountOnce } from './useAccounts';
import { words } from './words';

/** What came of adding or connecting an account: the address tells it once, then it is taken out of there. */
export function Came() {
  const w = useWords(words);
  const { language } = useLanguage();
  const nameOf = usePlatformName();
  const [{ connected, refused, added }, ask] = useAsk('connected', 'refused', 'added');
  const [came, setCame] = useState({ connected, refused, added });
  const told = connected !== '' || refused !== '' || added !== '';
  // What is kept here is not told again by a reload.
  useEffect(() => {
    if (told) {
      ask({ connected: null, refused: null, added: null });
    }
  }, [told]);
  const account = useAccountOnce(came.connected || came.added);
  const close = () => setCame({ connected: '', refused: '', added: '' });
  return (
    <>
      <div role="status">
        {account.data !== undefined && (
          <Alert variant="light" color="green" mb="lg" icon={<IconCheck aria-hidden />} withCloseButton closeButtonLabel={w.close} onClose={close}>
            {came.connected !== '' ? w.connected(account.data.name, nameOf(account.data.platform)) : w.added(account.data.name)}
          </Alert>
        )}
      </div>
      {account.error !== null && <Problem of={account.error} />}
      {came.refused !== '' && (
        <Alert role="alert" variant="light" color="red" mb="lg" icon={<IconPlugConnectedX aria-hidden />} title={w.refused} withCloseButton closeButtonLabel={w.close} onClose={close}>
          <Text size="sm">{refusal(came.refused, language)} <Text span size="xs" ff="monospace">{came.refused}</Text></Text>
          <Anchor component={Link} to="/publish/accounts/add" size="sm" mt={4} display="inline-block">{w.refusedAgain}</Anchor>
        </Alert>
      )}
    </>
  );
}
