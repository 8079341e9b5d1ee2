import { Text, Title } from '@mantine/core';
import { api } from '../../api/client';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { AccountForm } from './AccountForm';
import { words } from './words';

/** Where the link for a forgotten password leads. */
export function Screen() {
  const w = useWords(words);
  return (
    <>
      <title>{`${w.newPassword} · Reelwright`}</title>
      <Title order={2}>{w.newPassword}</Title>
      <Text c="dimmed" size="sm" mt={4} mb="md">{w.newPasswordText}</Text>
      <AccountForm asks={['password']} action={w.save} linkLabel={w.link} linkHelp={w.linkHelp} send={({ link, password }) => told(api.POST('/api/password-resets', { body: { link, password } }))} />
    </>
  );
}
