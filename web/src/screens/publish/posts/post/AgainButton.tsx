import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconRepeat } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../../../api/client';
import { told } from '../../../../api/parts';
import { useWords } from '../../../../app/language';
import { Dialog } from '../../../../parts/Dialog';
import { Problem } from '../../../../parts/Problem';
import type { PostRow } from '../states';
import { words } from './words';

/** Another post like this one, which somebody asks for by name: as a draft, or at once. */
export function AgainButton({ post }: { post: PostRow }) {
  const w = useWords(words);
  const go = useNavigate();
  const [open, setOpen] = useState(false);
  const again = useMutation({
    mutationFn: (publish: boolean) => told(api.POST('/api/publications/{publication}/again', { params: { path: { publication: post.id } }, body: { publish } })),
    onSuccess: (made) => {
      setOpen(false);
      void go(`/publish/posts/${made.id}`);
    },
  });
  return (
    <>
      <Button variant="default" leftSection={<IconRepeat size={16} aria-hidden />} onClick={() => setOpen(true)}>{w.acts.again}…</Button>
      <Dialog opened={open} onClose={() => setOpen(false)} title={w.againTitle}>
        <Stack>
          <Text size="sm">{w.againText}</Text>
          <Problem of={again.error} />
          <Group justify="flex-end">
            <Button variant="default" loading={again.isPending && !again.variables} onClick={() => again.mutate(false)}>{w.againDraft}</Button>
            <Button color="orange" loading={again.isPending && again.variables} onClick={() => again.mutate(true)}>{w.againNow}</Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}
