import { Tabs } from '@mantine/core';
import { IconClipboardText, IconFileText, IconSparkles } from '@tabler/icons-react';
import { Dialog } from '../../parts/Dialog';
import { useWords } from '../../app/language';
import { AddFile } from './AddFile';
import { AddPrompt } from './AddPrompt';
import { AddText } from './AddText';
import { words } from './words';

export type Way = 'file' | 'text' | 'prompt';

/** The three ways a project begins; `way` is shown first. */
export function AddProject({ way, onClose }: { way: Way; onClose: () => void }) {
  const w = useWords(words);
  return (
    <Dialog opened onClose={onClose} title={w.add} size="lg">
      <Tabs defaultValue={way}>
        <Tabs.List grow mb="md">
          <Tabs.Tab value="file" leftSection={<IconFileText size={16} aria-hidden />}>{w.file}</Tabs.Tab>
          <Tabs.Tab value="text" leftSection={<IconClipboardText size={16} aria-hidden />}>{w.text}</Tabs.Tab>
          <Tabs.Tab value="prompt" leftSection={<IconSparkles size={16} aria-hidden />}>{w.prompt}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="file"><AddFile /></Tabs.Panel>
        <Tabs.Panel value="text"><AddText /></Tabs.Panel>
        <Tabs.Panel value="prompt"><AddPrompt /></Tabs.Panel>
      </Tabs>
    </Dialog>
  );
}
