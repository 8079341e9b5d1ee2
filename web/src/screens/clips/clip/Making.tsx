import { Button, Group, Loader, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Confirm } from '../../../parts/Confirm';
import { Problem } from '../../../parts/Problem';
import { type ClipRow, isActive } from '../states';
import { words } from './words';

/** While something of a clip is made: the way to end it, and that it is where the clip shows something already. */
export function Making({ clip }: { clip: ClipRow }) {
  const w = useWords(words);
  const [asking, setAsking] = useState(false);
  const ending = useMutation({ mutationFn: () => told(api.POST('/api/videos/{clip}/cancel', { params: { path: { clip: clip.id } } })), onSettled: () => setAsking(false) });
  return (
    <>
      <Problem of={ending.error} />
      {isActive(clip.status) && (
        <Group justify="space-between">
          <Group gap="xs" role="status">
            {clip.video_url !== null && <Loader size="xs" aria-hidden />}
            {clip.video_url !== null && <Text size="sm">{clip.status === 'queued' ? w.anotherWaits : w.anotherMaking}</Text>}
          </Group>
          <Button variant="default" onClick={() => setAsking(true)}>{w.cancelMaking}</Button>
        </Group>
      )}
      <Confirm open={asking} title={w.cancelQuestion} text={w.cancelText} action={w.cancelDo} danger busy={ending.isPending} onConfirm={() => ending.mutate()} onClose={() => setAsking(false)} />
    </>
  );
}
