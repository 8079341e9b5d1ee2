import { Paper, Tabs, Text, Title } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useWords } from '../../app/language';
import { useAsk } from '../../parts/useAsk';
import classes from './Editor.module.css';
import { useRoom } from './room';
import { SaveBar } from './SaveBar';
import { VoiceTab } from './VoiceTab';
import { words } from './words';
import { WordsTab } from './WordsTab';

const VersionsTab = lazy(() => import('./VersionsTab').then((module) => ({ default: module.VersionsTab })));
const HistoryTab = lazy(() => import('./HistoryTab').then((module) => ({ default: module.HistoryTab })));

/** All that can be done to the chosen sentence. */
export function Editor() {
  const w = useWords(words);
  const { line } = useRoom();
  const [{ tab }, ask] = useAsk('tab');
  if (line === null) {
    return null;
  }
  return (
    <Paper p="md" component="section" className={classes.editor} aria-labelledby="sentence" data-editor mih="100%">
      <Title order={2} size="h3" id="sentence" mb="xs">{w.sentence(line.index + 1)}</Title>
      {line.row.error_message !== null && <Text size="sm" className={classes.danger} mb="xs">{line.row.error_message}</Text>}
      <Tabs value={tab || 'words'} onChange={(value) => ask({ tab: value === 'words' ? null : value })} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="words" px="xs">{w.words}</Tabs.Tab>
          <Tabs.Tab value="voice" px="xs">{w.voice}</Tabs.Tab>
          <Tabs.Tab value="versions" px="xs">{w.versions}</Tabs.Tab>
          <Tabs.Tab value="history" px="xs">{w.history}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="words"><WordsTab /></Tabs.Panel>
        <Tabs.Panel value="voice"><VoiceTab /></Tabs.Panel>
        <Tabs.Panel value="versions"><Suspense><VersionsTab key={line.row.id} /></Suspense></Tabs.Panel>
        <Tabs.Panel value="history"><Suspense><HistoryTab key={line.row.id} /></Suspense></Tabs.Panel>
      </Tabs>
      {(tab === '' || tab === 'words' || tab === 'voice') && <SaveBar key={line.row.id} />}
    </Paper>
  );
}
