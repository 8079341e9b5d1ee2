import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../../../parts/Dialog';
import { queries } from '../../../api/queries';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import { useDesk } from './desk';
import type { Reading } from './shapes';
import { useEdit } from './useEdit';
import { words } from './words';

/** Begins a new chapter at a paragraph. */
export function SplitChapter({ reading, at, onClose }: { reading: Reading; at: string; onClose: () => void }) {
  const w = useWords(words);
  const { project } = useDesk();
  const [title, setTitle] = useState('');
  const edit = useEdit(project);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    edit.mutate({ do: 'split_chapter', id: reading.chapter.id, version: reading.version, target: at, title }, { onSuccess: onClose });
  };
  const again = () => {
    edit.reset();
    void queries.invalidateQueries();
  };
  return (
    <Dialog opened onClose={onClose} title={w.splitTitle}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput label={w.newTitle} value={title} onChange={(e) => setTitle(e.currentTarget.value)} maxLength={500} required data-autofocus />
          <Problem of={edit.error} again={again} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{w.cancel}</Button>
            <Button type="submit" loading={edit.isPending}>{w.split}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
