import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import type { Drama } from '../data';
import { Window } from '../Window';
import { words } from '../words';
import { EpisodeFields, type EpisodeSaid } from './EpisodeFields';

/** Adds an episode behind the last, and goes to its board. */
export function AddEpisode({ drama, onClose }: { drama: Drama; onClose: () => void }) {
  const w = useWords(words);
  const go = useNavigate();
  const [values, setValues] = useState<EpisodeSaid>({ title: '', notes: '' });
  const adding = useMutation({
    mutationFn: () => told(api.POST('/api/dramas/{drama}/episodes', { params: { path: { drama: drama.id } }, body: { title: values.title, notes: values.notes || null } })),
    onSuccess: (episode) => go(`/episodes/${episode.id}`),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    adding.mutate();
  };
  return (
    <Window title={w.addEpisode} dirty={(values.title !== '' || values.notes !== '') && !adding.isPending} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack>
          <EpisodeFields draft={{ values, type: (part) => setValues((before) => ({ ...before, ...part })) }} />
          <Problem of={adding.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{w.cancel}</Button>
            <Button type="submit" loading={adding.isPending}>{w.add}</Button>
          </Group>
        </Stack>
      </form>
    </Window>
  );
}
