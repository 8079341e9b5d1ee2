import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { api, ifMatch } from '../../../../api/client';
import { useWords } from '../../../../app/language';
import { Confirm } from '../../../../parts/Confirm';
import { Problem } from '../../../../parts/Problem';
import type { PostRow } from '../states';
import { words } from './words';

/** Takes a post away of which nothing was ever sent. */
export function DeleteButton({ post, onGone }: { post: PostRow; onGone: () => void }) {
  const w = useWords(words);
  const [open, setOpen] = useState(false);
  const remove = useMutation({ mutationFn: () => api.DELETE('/api/publications/{publication}', { params: { path: { publication: post.id }, header: ifMatch(post) } }), meta: { asks: true }, onSuccess: onGone });
  return (
    <>
      <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setOpen(true)}>{w.acts.delete}</Button>
      <Confirm open={open} title={w.deleteTitle} text={w.deleteText} action={w.acts.delete} danger busy={remove.isPending} onConfirm={() => remove.mutate()} onClose={() => setOpen(false)}>
        <Problem of={remove.error} />
      </Confirm>
    </>
  );
}
