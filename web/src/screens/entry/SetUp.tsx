import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { api } from '../../api/client';
import { told } from '../../api/parts';
import { useLanguage, useWords } from '../../app/language';
import { useSession } from '../../app/session';
import { Waiting } from '../../app/Waiting';
import { Problem } from '../../parts/Problem';
import { AccountForm } from './AccountForm';
import { words } from './words';

/** The first account of an installation; where there is one already, it leads to the sign-in. */
export function Screen() {
  const w = useWords(words);
  const { locale } = useLanguage();
  const { here } = useSession();
  const asked = useQuery({ queryKey: ['setup'], queryFn: () => told(api.GET('/api/setup')) });
  if (here !== null || asked.data?.needed === false) {
    return <Navigate to="/sign-in" state={{ claimed: true }} replace />;
  }
  // Whoever is late sees no form that was never theirs.
  if (asked.data === undefined) {
    return asked.isError ? <Problem of={asked.error} again={() => void asked.refetch()} /> : <Waiting />;
  }
  return (
    <>
      <title>{`${w.setUp} · Reelwright`}</title>
      <Title order={2}>{w.setUp}</Title>
      <Text c="dimmed" size="sm" mt={4} mb="md">{w.setUpText}</Text>
      <AccountForm
        asks={['username', 'email', 'password']}
        action={w.make}
        linkLabel={w.secret}
        linkHelp={w.secretHelp}
        send={(entered) => told(api.POST('/api/setup', { body: { ...entered, language: locale, timezone: Intl.DateTimeFormat().resolvedOptions().timeZone } }))}
      />
    </>
  );
}
