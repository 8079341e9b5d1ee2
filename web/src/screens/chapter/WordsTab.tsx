import { Divider, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../app/language';
import { useLine } from './room';
import { Remake } from './Remake';
import { Structure } from './Structure';
import { useSaid } from './useSaid';
import { words } from './words';

/** What is spoken and what is shown, and the cuts between sentences. */
export function WordsTab() {
  const w = useWords(words);
  const { row } = useLine();
  const { said, type } = useSaid();
  const [caret, setCaret] = useState<{ id: string; at: number }>({ id: row.id, at: 0 });
  return (
    <Stack gap="sm">
      <Textarea
        label={w.text} description={row.edited_content === null ? undefined : w.asWritten(row.content)} value={said.text} autosize minRows={2} maxRows={10} data-words
        onChange={(e) => type({ text: e.currentTarget.value })} onSelect={(e) => setCaret({ id: row.id, at: e.currentTarget.selectionStart })}
      />
      <Structure caret={caret.id === row.id ? caret.at : 0} />
      <Divider />
      <Textarea label={w.prompt} description={w.promptHelp} value={said.prompt} autosize minRows={2} maxRows={10} onChange={(e) => type({ prompt: e.currentTarget.value })} />
      <Remake key={row.id} />
    </Stack>
  );
}
