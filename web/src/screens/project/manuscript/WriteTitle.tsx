import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import { useBased } from '../useBased';
import { useDesk } from './desk';
import type { Reading } from './shapes';
import { useEdit } from './useEdit';
import { words } from './words';

/** A chapter's title, written in place. */
export function WriteTitle({ project, reading }: { project: string; reading: Reading }) {
  const w = useWords(words);
  const { write } = useDesk();
  const [title, setTitle] = useState(reading.chapter.title);
  const based = useBased(reading.version);
  const edit = useEdit(project);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    edit.mutate({ do: 'edit_chapter', id: reading.chapter.id, version: based.version, title }, { onSuccess: () => write(null) });
  };
  const again = () => {
    edit.reset();
    based.again();
  };
  return (
    <form onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && write(null)}>
      <Stack gap="xs" pb="xs">
        <TextInput aria-label={w.title} value={title} onChange={(e) => setTitle(e.currentTarget.value)} size="md" maxLength={500} required data-autofocus autoFocus />
        <Problem of={edit.error} again={again} />
        <Group gap="xs">
          <Button type="submit" size="compact-md" loading={edit.isPending}>{w.save}</Button>
          <Button size="compact-md" variant="default" onClick={() => write(null)}>{w.cancel}</Button>
        </Group>
      </Stack>
    </form>
  );
}
