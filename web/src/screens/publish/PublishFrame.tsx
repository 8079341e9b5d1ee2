import { Tabs } from '@mantine/core';
import { Suspense } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { useWords } from '../../app/language';
import { Waiting } from '../../app/Waiting';
import { Page } from '../../parts/Page';
import { words } from './words';

const sides = ['posts', 'calendar', 'accounts'] as const;

/** The sides of publishing, and the one that is looked at. */
export function PublishFrame() {
  const w = useWords(words);
  const go = useNavigate();
  const { pathname } = useLocation();
  const at = sides.find((side) => pathname.startsWith(`/publish/${side}`)) ?? 'posts';
  return (
    <Page title={w.title} tab={`${w[at]} · ${w.title}`} about={w.about}>
      <Tabs value={at} onChange={(side) => void go(side === 'posts' ? '/publish' : `/publish/${side}`)} keepMounted={false}>
        <Tabs.List mb="lg">
          {sides.map((side) => <Tabs.Tab key={side} value={side}>{w[side]}</Tabs.Tab>)}
        </Tabs.List>
        <Tabs.Panel value={at}>
          <Suspense fallback={<Waiting />}>
            <Outlet />
          </Suspense>
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
