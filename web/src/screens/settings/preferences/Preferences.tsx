import { Skeleton, Text } from '@mantine/core';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import { useAccount } from '../common/useAccount';
import { FilmForm } from './FilmForm';
import { words } from './words';

/** How one's films are made when nothing else is said. */
export function Screen() {
  const w = useWords(words);
  const account = useAccount();
  return (
    <>
      <Text c="dimmed" maw="64ch" mb="xl">{w.about}</Text>
      <Problem of={account.error} again={() => void account.refetch()} />
      {account.data === undefined ? <Skeleton h={700} /> : <FilmForm account={account.data} read={async () => (await account.refetch()).data} />}
    </>
  );
}
