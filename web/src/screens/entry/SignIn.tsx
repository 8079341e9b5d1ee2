import { Text, Title } from '@mantine/core';
import { Navigate, useLocation, useSearchParams } from 'react-router';
import { useWords } from '../../app/language';
import { useSession } from '../../app/session';
import { SignInForm } from './SignInForm';
import { words } from './words';

/** Back to where one wanted to go. */
export function Screen() {
  const w = useWords(words);
  const { here } = useSession();
  const [params] = useSearchParams();
  const { state } = useLocation() as { state: { claimed?: boolean } | null };
  const to = params.get('to') ?? '/projects';
  if (here !== null) {
    // Never to another site: an address of ours begins with one stroke.
    return <Navigate to={/^\/(?![/\\])/.test(to) ? to : '/projects'} replace />;
  }
  return (
    <>
      <title>{`${w.signIn} · Reelwright`}</title>
      <Title order={2} mb="md">{w.signIn}</Title>
      {state?.claimed === true && <Text size="sm" mb="md">{w.done}</Text>}
      <SignInForm name="" />
      <Text size="xs" c="dimmed" mt="lg">{w.forgot}</Text>
    </>
  );
}
