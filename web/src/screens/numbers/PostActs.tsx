import { Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client';
import { told } from '../../api/parts';
import { queries } from '../../api/queries';
import { useWords } from '../../app/language';
import { Problem } from '../../parts/Problem';
import { RowButton } from '../../parts/RowButton';
import { say } from '../../parts/saved';
import { EnterNumbers } from './EnterNumbers';
import { words } from './words';

// The server asks the platform in its next round, and nobody tells when that has answered.
const looks = [3_000, 9_000];

/** A post's numbers: looked at now, or written down by hand. */
export function PostActs({ post, title }: { post: string; title: string }) {
  const w = useWords(words);
  const [entering, setEntering] = useState(false);
  const look = useMutation({
    mutationFn: () => told(api.POST('/api/publications/{publication}/sync', { params: { path: { publication: post } } })),
    onSuccess: () => {
      say(w.looking);
      looks.forEach((after) => setTimeout(() => void queries.invalidateQueries({ queryKey: ['/api/numbers'] }), after));
    },
  });
  return (
    <>
      <Group gap="xs" justify="flex-end" wrap="nowrap">
        <RowButton aria-label={`${w.lookNow}: ${title}`} disabled={look.isPending} onClick={() => look.mutate()}>{w.lookNow}</RowButton>
        <RowButton aria-label={`${w.enter}: ${title}`} onClick={() => setEntering(true)}>{w.enter}</RowButton>
      </Group>
      <Problem of={look.error} />
      {entering && <EnterNumbers post={post} title={title} onClose={() => setEntering(false)} />}
    </>
  );
}
