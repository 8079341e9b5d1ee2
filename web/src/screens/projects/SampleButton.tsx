import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import story from '../../../../samples/two-shores.md?raw';
import { api } from '../../api/client';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { Problem } from '../../parts/Problem';
import { words } from './words';

/** The sample story as a project of one's own, one click away. */
export function SampleButton() {
  const w = useWords(words);
  const go = useNavigate();
  const adding = useMutation({
    mutationFn: () => told(api.POST('/api/projects', { params: { query: { file_name: 'two-shores.md' } }, body: story, bodySerializer: (text) => text, headers: { 'Content-Type': 'application/octet-stream' } })),
    onSuccess: (added) => go(`/projects/${added.id}`),
  });
  return (
    <>
      <Button size="md" variant="default" loading={adding.isPending} onClick={() => adding.mutate()}>{w.sample}</Button>
      <Problem of={adding.error} />
    </>
  );
}
