import { Text, Title } from '@mantine/core';
import { api } from '../../api/client';
import { told } from '../../api/parts';
import { useLanguage, useWords } from '../../app/language';
import { AccountForm } from './AccountForm';
import { words } from './words';

/** Where an invitation leads. */
export function Screen() {
  const w = useWords(words);
  const { locale } = useLanguage();
  return (
    <>
      <title>{`${w.invited} · Reelwright`}</title>
      <Title order={2}>{w.invited}</Title>
      <Text c="dimmed" size="sm" mt={4} mb="md">{w.invitedText}</Text>
      <AccountForm
        asks={['username', 'password']}
        action={w.make}
        linkLabel={w.link}
        linkHelp={w.linkHelp}
        send={({ link, username, password }) => told(api.POST('/api/invitations/accept', { body: { link, username, password, language: locale, timezone: Intl.DateTimeFormat().resolvedOptions().timeZone } }))}
      />
    </>
  );
}
