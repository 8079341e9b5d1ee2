import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../../parts/Dialog';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import { useBased } from '../useBased';
import { useDesk } from './desk';
import { type Reading, gap, spoken } from './shapes';
import { laid } from './standing';
import { useEdit } from './useEdit';
import { words } from './words';

/** A chapter's whole text, to be written at once. */
export function WholeText({ reading, onClose }: { reading: Reading; onClose: () => void }) {
  const w = useWords(words);
  const { project } = useDesk();
  const edit = useEdit(project);
  const based = useBased(reading.version);
  const [text, setText] = useState(() => laid(reading).rows.map(({ paragraph }) => paragraph.sentences.map(spoken).join(gap(paragraph.language)) || spoken(paragraph)).join('\n\n'));
  const again = () => {
    edit.reset();
    based.again();
  };
  return (
    <Dialog opened onClose={onClose} title={reading.chapter.title} size="xl">
      <Stack>
        <Textarea label={w.textOf} description={w.wholeHelp} value={text} onChange={(e) => setText(e.currentTarget.value)} autosize minRows={12} maxRows={26} data-autofocus />
        <Problem of={edit.error} again={again} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{w.cancel}</Button>
          <Button loading={edit.isPending} onClick={() => edit.mutate({ do: 'edit_chapter', id: reading.chapter.id, version: based.version, text }, { onSuccess: onClose })}>{w.save}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
