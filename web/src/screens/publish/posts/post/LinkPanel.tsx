import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../api/client';
import { useWords } from '../../../../app/language';
import { Panel } from '../../../../parts/Panel';
import type { PostRow } from '../states';
import { LinkForm } from './LinkForm';
import { SettleNot } from './SettleNot';
import { words } from './words';

/** Says where a post is that is out. */
export function useLink(post: PostRow) {
  return useMutation({ mutationFn: (url: string | null) => api.POST('/api/publications/{publication}/link', { params: { path: { publication: post.id } }, body: { url } }) });
}

/** A post of which a person may know its link. */
export function LinkPanel({ post }: { post: PostRow }) {
  const w = useWords(words);
  const link = useLink(post);
  const [denied, setDenied] = useState(false);
  const out = post.state === 'published_unlinked';
  return (
    <Panel title={out ? w.unlinkedTitle : w.unsureTitle}>
      <Text size="sm" mb="sm">{out ? w.unlinkedText : w.unsureText}</Text>
      <LinkForm post={post} busy={link.isPending} failed={link.error} onLink={(url) => link.mutate(url)} bare={!out} />
      {!out && post.may.includes('settle') && <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setDenied(true)}>{w.notThere}</Button>}
      {denied && <SettleNot post={post} onClose={() => setDenied(false)} />}
    </Panel>
  );
}
