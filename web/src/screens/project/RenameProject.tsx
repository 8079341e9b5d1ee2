import { Button, Group, Stack, TextInput, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../../parts/Dialog';
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
  // What one did not touch is left as it stands.
  const [typed, setTyped] = useState<{ title?: string; description?: string }>({});
  const value = { title: project.title, description: project.description ?? '', ...typed };
  const based = useBased(version);
  const saving = useMutation({
    mutationFn: () => told(api.PATCH('/api/projects/{project}', { params: { path: { project: project.id }, header: ifMatch(based) }, body: typed })),
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
    <Dialog opened onClose={onClose} title={project.title}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput label={w.titleLabel} value={value.title} onChange={(e) => setTyped({ ...typed, title: e.currentTarget.value })} maxLength={200} required data-autofocus />
          <Textarea label={w.descriptionLabel} value={value.description} onChange={(e) => setTyped({ ...typed, description: e.currentTarget.value })} maxLength={10_000} autosize minRows={3} maxRows={10} />
          <Problem of={saving.error} again={again} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{w.cancel}</Button>
            <Button type="submit" loading={saving.isPending}>{w.save}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
