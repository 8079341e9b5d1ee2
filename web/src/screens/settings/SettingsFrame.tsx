import { Box, Grid, NativeSelect, NavLink, Text } from '@mantine/core';
import { Suspense } from 'react';
import { Link, Outlet, useLocation, useNavigate } from 'react-router';
import { useWords } from '../../app/language';
import { useMe } from '../../app/session';
import { Waiting } from '../../app/Waiting';
import { Page } from '../../parts/Page';
import { words } from './words';

const mine = ['me', 'preferences', 'makers', 'spending', 'tokens', 'trash'] as const;
const installation = ['shelves', 'people', 'logs', 'doctor'] as const;

type Name = (typeof mine)[number] | (typeof installation)[number];

/** The settings' menu, and the one that is looked at. */
export function SettingsFrame() {
  const w = useWords(words);
  const go = useNavigate();
  const { pathname } = useLocation();
  const owner = useMe().role === 'owner';
  const at = pathname.split('/')[2] as Name;
  const here: Name[] = installation.filter((name) => owner || name === 'doctor');
  const link = (name: Name) => (
    <NavLink key={name} component={Link} to={`/settings/${name}`} label={w[name]} active={at === name} aria-current={at === name ? 'page' : undefined} style={{ borderRadius: 8 }} />
  );
  const group = (names: readonly Name[]) => names.map((name) => ({ value: name, label: w[name] }));
  return (
    <Page title={w[at] ?? w.title} wide>
      <NativeSelect hiddenFrom="md" mb="lg" label={w.title} value={at} onChange={(e) => void go(`/settings/${e.currentTarget.value}`)} data={[{ group: w.mine, items: group(mine) }, { group: w.installation, items: group(here) }]} />
      <Grid gap="xl">
        <Grid.Col span={2.4} component="nav" aria-label={w.title} visibleFrom="md">
          <Text size="xs" c="dimmed" fw={600} px="sm" pb={4}>{w.mine}</Text>
          {mine.map(link)}
          <Text size="xs" c="dimmed" fw={600} px="sm" pt="md" pb={4}>{w.installation}</Text>
          {here.map(link)}
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 9.6 }}>
          <Box maw={980}>
            <Suspense fallback={<Waiting />}>
              <Outlet />
            </Suspense>
          </Box>
        </Grid.Col>
      </Grid>
    </Page>
  );
}
