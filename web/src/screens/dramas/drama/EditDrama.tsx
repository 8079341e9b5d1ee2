import { Button, Group, Stack } from '@mantine/core';
import type { FormEvent } from 'react';
import { api, ifMatch } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import { type Drama, useDrama } from '../data';
import { DramaFields, type DramaSaid } from '../list/DramaFields';
import { useChange } from '../useChange';
import { useDraft } from '../useDraft';
import { Window } from '../Window';
import { words } from '../words';
import { DramaThumbnail } from './DramaThumbnail';

const said = (drama: Drama): DramaSaid => ({ title: drama.title, description: drama.description ?? '', genre: drama.genre ?? '', style: drama.style, aspect_ratio: drama.aspect_ratio, tags: drama.tags });

/** Changes what is said of a drama. */
export function EditDrama({ drama, onClose }: { drama: Drama; onClose: () => void }) {
  const w = useWords(words);
  const { refetch } = useDrama(drama.id);
  const draft = useDraft(drama, said);
  const saving = useChange(() => told(api.PATCH('/api/dramas/{drama}', { params: { path: { drama: drama.id }, header: ifMatch(draft) }, body: draft.changes })), onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  const again = () => void refetch().then(({ data }) => {
    draft.readAgain(data ?? drama);
    saving.reset();
  });
  return (
    <Window title={w.editDrama} dirty={draft.dirty && !saving.isPending} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack>
          <DramaFields draft={draft} />
          <DramaThumbnail drama={drama} />
          <Problem of={saving.error} stale={again} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{w.cancel}</Button>
            <Button type="submit" disabled={!draft.dirty} loading={saving.isPending}>{w.save}</Button>
          </Group>
        </Stack>
      </form>
    </Window>
  );
}
