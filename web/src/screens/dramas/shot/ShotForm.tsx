import { Button, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { type FormEvent, useEffect } from 'react';
import { api, ifMatch } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Confirm } from '../../../parts/Confirm';
import { Problem } from '../../../parts/Problem';
import type { Drama, Shot } from '../data';
import { useChange } from '../useChange';
import { useDraft } from '../useDraft';
import { useThrowAway } from '../useThrowAway';
import { words } from '../words';
import { ShotFields } from './ShotFields';
import { shotSaid } from './shotSaid';

/** Changes what is said of a shot, or throws it away. */
export function ShotForm({ shot, drama, onDirty, onGone }: { shot: Shot; drama: Drama; onDirty: (dirty: boolean) => void; onGone: () => void }) {
  const w = useWords(words);
  const draft = useDraft(shot, shotSaid);
  const [trashing, { open, close }] = useDisclosure(false);
  const path = { shot: shot.id };
  const saving = useChange(() => told(api.PATCH('/api/shots/{shot}', { params: { path, header: ifMatch(draft) }, body: draft.changes })), draft.clear);
  const removing = useThrowAway(() => api.DELETE('/api/shots/{shot}', { params: { path, header: ifMatch(shot) } }), onGone);
  useEffect(() => onDirty(draft.dirty), [draft.dirty, onDirty]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  const again = async () => {
    draft.readAgain(await told(api.GET('/api/shots/{shot}', { params: { path } })));
    saving.reset();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <ShotFields drama={drama} draft={draft} />
        <Problem of={saving.error} stale={() => void again()} />
        <Group justify="space-between">
          <Button variant="subtle" color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={open}>{w.throwAway}</Button>
          <Button type="submit" disabled={!draft.dirty} loading={saving.isPending}>{w.save}</Button>
        </Group>
      </Stack>
      <Confirm open={trashing} title={w.throwAwayShot(shot.storyboard_number)} text={w.throwAwayShotText} action={w.throwAway} danger busy={removing.isPending || removing.isSuccess} onConfirm={() => removing.mutate()} onClose={close}>
        <Problem of={removing.error} />
      </Confirm>
    </form>
  );
}
