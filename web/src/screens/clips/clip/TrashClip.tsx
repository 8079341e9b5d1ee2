import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api, ifMatch } from '../../../api/client';
import { asFailure } from '../../../api/failure';
import { changed, queries } from '../../../api/queries';
import { useLanguage, useWords } from '../../../app/language';
import { Confirm } from '../../../parts/Confirm';
import { said } from '../../../parts/failures';
import { Problem } from '../../../parts/Problem';
import type { ClipRow } from '../states';
import { words } from './words';

/** Moves a clip to the trash, and offers to take that back. */
export function TrashClip({ clip, onClose }: { clip: ClipRow; onClose: () => void }) {
  const w = useWords(words);
  const { language } = useLanguage();
  const go = useNavigate();
  const params = { path: { clip: clip.id } };
  const restore = (id: string) =>
    api.POST('/api/trash/videos/{clip}/restore', { params }).then(
      () => {
        notifications.hide(id);
        changed();
        void go(`/clips/${clip.id}`);
      },
      (thrown: unknown) => notifications.update({ id, color: 'red', message: said(asFailure(thrown), language) }),
    );
  const throwing = useMutation({
    mutationFn: () => api.DELETE('/api/videos/{clip}', { params: { ...params, header: ifMatch(clip) } }),
    meta: { asks: true },
    onSuccess: () => {
      changed(clip.id);
      void go('/clips');
      const note = `trash-${clip.id}`;
      notifications.show({ id: note, autoClose: 12_000, message: <Group justify="space-between"><Text size="sm">{w.trashed}</Text><Button size="compact-sm" variant="light" onClick={() => void restore(note)}>{w.undo}</Button></Group> });
    },
  });
  const again = () => {
    throwing.reset();
    void queries.invalidateQueries();
  };
  return (
    <Confirm open title={w.trashTitle} text={w.trashText} action={w.trashDo} danger busy={throwing.isPending} onConfirm={() => throwing.mutate()} onClose={onClose}>
      <Problem of={throwing.error} stale={again} />
    </Confirm>
  );
}
