import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../../../api/client';
import { useWords } from '../../../../app/language';
import { Dialog } from '../../../../parts/Dialog';
import type { PostRow } from '../states';
import { LinkForm } from './LinkForm';
import { words } from './words';

/** Somebody found a post of which nobody knew. */
export function SettleThere({ post, onClose }: { post: PostRow; onClose: () => void }) {
  const w = useWords(words);
  const settle = useMutation({ mutationFn: (url: string | null) => api.POST('/api/publications/{publication}/settle', { params: { path: { publication: post.id } }, body: { outcome: 'posted', url } }), onSuccess: onClose });
  return (
    <Dialog opened onClose={onClose} title={w.thereTitle}>
      <Text size="sm" mb="sm">{w.thereText}</Text>
      <LinkForm post={post} busy={settle.isPending} failed={settle.error} onLink={(url) => settle.mutate(url)} bare />
    </Dialog>
  );
}
