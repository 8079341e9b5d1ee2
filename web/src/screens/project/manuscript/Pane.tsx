import { Tabs } from '@mantine/core';
import { IconHistory, IconList, IconSearch } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useWords } from '../../../app/language';
import { useAsk } from '../../../parts/useAsk';
import { ChapterPane } from './ChapterPane';
import classes from './Pane.module.css';
import { words } from './words';

const FindPane = lazy(() => import('./FindPane').then((module) => ({ default: module.FindPane })));
const EditsPane = lazy(() => import('./EditsPane').then((module) => ({ default: module.EditsPane })));

/** Beside the text: its chapters, find and replace, and the list of edits. */
export function Pane({ at, onDone }: { at: string; onDone: () => void }) {
  const w = useWords(words);
  const [{ pane }, ask] = useAsk('pane');
  const shown = pane === 'find' || pane === 'edits' ? pane : 'chapters';
  return (
    <Tabs value={shown} onChange={(value) => ask({ pane: value === 'chapters' ? '' : value })} className={classes.tabs} keepMounted={false}>
      <Tabs.List grow>
        <Tabs.Tab value="chapters" leftSection={<IconList size={15} aria-hidden />}>{w.chapters}</Tabs.Tab>
        <Tabs.Tab value="find" leftSection={<IconSearch size={15} aria-hidden />}>{w.find}</Tabs.Tab>
        <Tabs.Tab value="edits" leftSection={<IconHistory size={15} aria-hidden />}>{w.edits}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="chapters" className={classes.panel}><ChapterPane at={at} onDone={onDone} /></Tabs.Panel>
      <Tabs.Panel value="find" className={classes.panel}><Suspense><FindPane at={at} onDone={onDone} /></Suspense></Tabs.Panel>
      <Tabs.Panel value="edits" className={classes.panel}><Suspense><EditsPane /></Suspense></Tabs.Panel>
    </Tabs>
  );
}
