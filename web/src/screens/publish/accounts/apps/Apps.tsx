import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useWords } from '../../../../app/language';
import { Problem } from '../../../../parts/Problem';
import { Rows } from '../../../../parts/Rows';
import { Section } from '../../../../parts/Section';
import { useApps } from '../useAccounts';
import { AppItem } from './AppItem';
import { words } from './words';

/** One's apps at platforms; who has none is told of them where an account is added. */
export function Apps() {
  const w = useWords(words);
  const apps = useApps();
  if (apps.error !== null) {
    return <Problem of={apps.error} again={() => void apps.refetch()} />;
  }
  return apps.data === undefined || apps.data.length === 0 ? null : (
    <Section title={w.title} about={w.about} actions={<Button component={Link} to="/publish/accounts/add?platform=youtube&route=official&app=new" variant="default" leftSection={<IconPlus size={18} aria-hidden />}>{w.add}</Button>}>
      <Rows label={w.list}>{apps.data.map((app) => <AppItem key={app.id} app={app} />)}</Rows>
    </Section>
  );
}
