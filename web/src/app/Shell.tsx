import { AppShell, Burger, Group, NavLink, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBooks, IconChartBar, IconMasksTheater, IconMovie, IconPlayerPlay, IconSend, IconSettings } from '@tabler/icons-react';
import { Suspense, useEffect } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import { useLive } from '../api/live';
import { AccountMenu } from './AccountMenu';
import { Connection } from './connection';
import { useWords } from './language';
import { SignInAgain } from './SignInAgain';
import classes from './Shell.module.css';
import { Waiting } from './Waiting';
import { words } from './words';

const places = [
  { to: '/projects', word: 'projects', icon: IconBooks, also: ['/chapters'] },
  { to: '/orders', word: 'orders', icon: IconPlayerPlay, also: ['/films'] },
  { to: '/clips', word: 'clips', icon: IconMovie, also: [] },
  { to: '/dramas', word: 'dramas', icon: IconMasksTheater, also: ['/episodes'] },
  { to: '/publish', word: 'publish', icon: IconSend, also: [] },
  { to: '/numbers', word: 'numbers', icon: IconChartBar, also: [] },
] as const;

/** What every screen stands in: where one is, where one can go, and who one is. */
export function Shell() {
  const w = useWords(words);
  const [open, { toggle, close }] = useDisclosure(false);
  const { pathname } = useLocation();
  useEffect(close, [pathname, close]);
  useLive('mine');
  return (
    <AppShell navbar={{ width: 228, breakpoint: 'sm', collapsed: { mobile: !open } }} header={{ height: 56, collapsed: false }} padding={0} withBorder={false}>
      <a className={classes.skip} href="#content">
        {w.skip}
      </a>
      <AppShell.Header className={classes.header}>
        <Group gap="sm" wrap="nowrap">
          <Burger opened={open} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={w.menu} aria-expanded={open} />
          <Link to="/projects" className={classes.name}>
            <img src="/icon.svg" alt="" width={26} height={26} />
            {w.name}
          </Link>
        </Group>
        <AccountMenu />
      </AppShell.Header>
      <AppShell.Navbar className={classes.nav} aria-label={w.menu}>
        {places.map((place) => (
          <NavLink
            key={place.to}
            component={Link}
            to={place.to}
            className={classes.place}
            label={w[place.word]}
            leftSection={<place.icon size={20} stroke={1.6} aria-hidden />}
            active={isAt(pathname, place.to) || place.also.some((also) => isAt(pathname, also))}
            aria-current={isAt(pathname, place.to) ? 'page' : undefined}
          />
        ))}
        <div className={classes.rest} />
        <NavLink component={Link} to="/settings" className={classes.place} label={w.settings} leftSection={<IconSettings size={20} stroke={1.6} aria-hidden />} active={isAt(pathname, '/settings')} />
        <Text size="xs" c="dimmed" px="sm" pt="xs">
          <a href="/reference" className={classes.quiet}>API</a>
        </Text>
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} className={classes.main}>
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </AppShell.Main>
      <Connection />
      <SignInAgain />
    </AppShell>
  );
}

function isAt(pathname: string, place: string): boolean {
  return pathname === place || pathname.startsWith(`${place}/`);
}
