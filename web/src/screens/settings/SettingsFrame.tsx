import { Grid, NavLink, Text } from '@mantine/core';
import { Suspense } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import { useWords } from '../../app/language';
import { useMe } from '../../app/session';
import { Waiting } from '../../app/Waiting';
import { Page } from '../../parts/Page';
import { words } from './words';

const mine = ['me', 'preferences', 'makers', 'spending', 'tokens', 'trash'] as const;
const installation = ['shelves', 'people', 'logs', 'doctor'] as const;

/** The settings' menu, and the one that is looked at. */
export function SettingsFrame() {
  const w = useWords(words);
  const { pathname } = useLocation();
  const owner = useMe().role === 'owner';
  const at = pathname.split('/')[2] as (typeof mine)[number];
  const link = (name: (typeof mine)[number] | (typeof installation)[number]) => (
    <NavLink key={name} component={Link} to={`/settings/${name}`} label={w[name]} active={at === name} aria-current={at === name ? 'page' : undefined} style={{ borderRadius: 8 }} />
  );
  return (
    <Page title={w[at] ?? w.title} wide>
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, md: 2.4 }} component="nav" aria-label={w.title}>
          <Text size="xs" c="dimmed" fw={600} px="xs" pb={4}>{w.mine}</Text>
          {mine.map(link)}
          <Text size="xs" c="dimmed" fw={600} px="xs" pt="md" pb={4}>{w.installation}</Text>
          {installation.filter((name) => owner || name === 'doctor' || name === 'logs').map(link)}
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 9.6 }}>
          <Suspense fallback={<Waiting />}>
            <Outlet />
          </Suspense>
        </Grid.Col>
      </Grid>
    </Page>
  );
}
