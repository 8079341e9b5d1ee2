import { Button, Group, Modal, Stack, TextInput, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, ifMatch } from '../../api/client';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { Problem } from '../../parts/Problem';
import { useBased } from './useBased';
import type { Project } from './useProject';
import { words } from './words';

/** The project's title and description. */
export function RenameProject({ project, version, onClose }: { project: Project; version: number; onClose: () => void }) {
  const w = useWords(words);
  const [body, setBody] = useState({ title: project.title, description: project.description ?? '' });
  const based = useBased(version);
  const saving = useMutation({
    mutationFn: () => told(api.PATCH('/api/projects/{project}', { params: { path: { project: project.id }, header: ifMatch(based) }, body })),
    onSuccess: onClose,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  const again = () => {
    saving.reset();
    based.again();
  };
  return (
    <Modal opened onClose={onClose} closeButtonProps={{ 'aria-label': w.close }} title={project.title} centered>
      <form onSubmit={submit}>
        <Stack>
          <TextInput label={w.titleLabel} value={body.title} onChange={(e) => setBody({ ...body, title: e.currentTarget.value })} maxLength={200} required data-autofocus />
          <Textarea label={w.descriptionLabel} value={body.description} onChange={(e) => setBody({ ...body, description: e.currentTarget.value })} maxLength={10_000} autosize minRows={3} maxRows={10} />
          <Problem of={saving.error} again={again} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{w.cancel}</Button>
            <Button type="submit" loading={saving.isPending}>{w.save}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
