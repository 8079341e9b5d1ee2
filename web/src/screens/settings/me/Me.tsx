import { Skeleton } from '@mantine/core';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import { Section } from '../../../parts/Section';
import { useAccount } from '../common/useAccount';
import { Avatar } from './Avatar';
import { DeleteMe } from './DeleteMe';
import { Password } from './Password';
import { Profile } from './Profile';
import { Sessions } from './Sessions';
import { Usage } from './Usage';
import { words } from './words';

/** One's own account. */
export function Screen() {
  const w = useWords(words);
  const account = useAccount();
  const { data } = account;
  return (
    <>
      <Problem of={account.error} again={() => void account.refetch()} />
      <Section title={w.profile} about={w.profileAbout}>
        {data === undefined ? <Skeleton h={380} /> : <Profile account={data} read={async () => (await account.refetch()).data} />}
      </Section>
      <Section title={w.picture} about={w.pictureAbout}>
        {data === undefined ? <Skeleton h={96} /> : <Avatar account={data} />}
      </Section>
      <Section title={w.storage} about={w.storageAbout}><Usage /></Section>
      <Section title={w.password} about={w.passwordAbout}><Password /></Section>
      <Section title={w.sessions} about={w.sessionsAbout}><Sessions /></Section>
      <Section title={w.remove} about={w.removeAbout}>{data !== undefined && <DeleteMe account={data} />}</Section>
    </>
  );
}
