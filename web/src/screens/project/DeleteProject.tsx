import { Checkbox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, ifMatch } from '../../api/client';
import { changed, queries } from '../../api/queries';
import { useWords } from '../../app/language';
import { Confirm } from '../../parts/Confirm';
import { Problem } from '../../parts/Problem';
import type { Project } from './useProject';
import { words } from './words';

/** Asks before a project goes to the trash. */
export function DeleteProject({ project, version, onClose }: { project: Project; version: number; onClose: () => void }) {
  const w = useWords(words);
  const go = useNavigate();
  const [clips, setClips] = useState(false);
  const deleting = useMutation({
    mutationFn: () => api.DELETE('/api/projects/{project}', { params: { path: { project: project.id }, query: { clips: clips ? 'delete' : 'keep' }, header: ifMatch({ version }) } }),
    meta: { asks: true },
    onSuccess: () => {
      changed(project.id);
      void go('/projects');
    },
  });
  const again = () => {
    deleting.reset();
    void queries.invalidateQueries();
  };
  return (
    <Confirm open title={w.removeTitle(project.title)} text={w.removeText} action={w.removeAction} danger busy={deleting.isPending} onConfirm={() => deleting.mutate()} onClose={onClose}>
      <Checkbox label={w.alsoClips} checked={clips} onChange={(e) => setClips(e.currentTarget.checked)} />
      <Problem of={deleting.error} again={again} />
    </Confirm>
  );
}
