import { Button, Group, Stack } from '@mantine/core';
import type { FormEvent } from 'react';
import { api, ifMatch } from '../../../api/client';
import { told } from '../../../api/parts';
import { queries } from '../../../api/queries';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import { Area, type Episode } from '../data';
import { useChange } from '../useChange';
import { useDraft } from '../useDraft';
import { Window } from '../Window';
import { words } from '../words';
import { EpisodeFields } from './EpisodeFields';

type Editable = Pick<Episode, 'id' | 'title' | 'notes' | 'version'>;

/** Changes an episode's title and notes. */
export function EditEpisode({ episode, onClose }: { episode: Editable; onClose: () => void }) {
  const w = useWords(words);
  const draft = useDraft(episode, (row) => ({ title: row.title, notes: row.notes ?? '' }));
  const saving = useChange(() => told(api.PATCH('/api/chapters/{chapter}', { params: { path: { chapter: episode.id }, header: ifMatch(draft) }, body: draft.changes })), onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  const again = async () => {
    const now = await told(api.GET('/api/chapters/{chapter}', { params: { path: { chapter: episode.id } } }));
    draft.readAgain({ id: episode.id, title: now.chapter.title, notes: now.chapter.editing_notes, version: now.version });
    await queries.invalidateQueries({ queryKey: [Area] });
    saving.reset();
  };
  return (
    <Window title={w.editEpisode} dirty={draft.dirty && !saving.isPending} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack>
          <EpisodeFields draft={draft} />
          <Problem of={saving.error} stale={() => void again()} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{w.cancel}</Button>
            <Button type="submit" disabled={!draft.dirty} loading={saving.isPending}>{w.save}</Button>
          </Group>
        </Stack>
      </form>
    </Window>
  );
}
