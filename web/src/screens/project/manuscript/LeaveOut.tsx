import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../../../parts/Dialog';
import { queries } from '../../../api/queries';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import { useDesk } from './desk';
import type { Paragraph } from './shapes';
import { useEdit } from './useEdit';
import { words } from './words';

/** Leaves a paragraph out of the film, with a reason if one likes. */
export function LeaveOut({ paragraph, onClose }: { paragraph: Paragraph; onClose: () => void }) {
  const w = useWords(words);
  const { project } = useDesk();
  const [reason, setReason] = useState('');
  const edit = useEdit(project);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    edit.mutate({ do: 'edit_paragraph', id: paragraph.id, version: paragraph.version, action: 'ignore', reason: reason || null }, { onSuccess: onClose });
  };
  const again = () => {
    edit.reset();
    void queries.invalidateQueries();
  };
  return (
    <Dialog opened onClose={onClose} title={w.ignoreTitle}>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{w.ignoreText}</Text>
          <TextInput label={w.reason} value={reason} onChange={(e) => setReason(e.currentTarget.value)} maxLength={1000} data-autofocus />
          <Problem of={edit.error} again={again} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{w.cancel}</Button>
            <Button type="submit" loading={edit.isPending}>{w.ignore}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
