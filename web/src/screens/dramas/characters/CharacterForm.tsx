import { Button, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { type FormEvent, useEffect } from 'react';
import { api, ifMatch } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Confirm } from '../../../parts/Confirm';
import { Problem } from '../../../parts/Problem';
import type { Character } from '../data';
import { useChange } from '../useChange';
import { useDraft } from '../useDraft';
import { useThrowAway } from '../useThrowAway';
import { words } from '../words';
import { CharacterFields, type CharacterSaid } from './CharacterFields';

const said = (c: Character): CharacterSaid => ({
  name: c.name, role: c.role ?? '', appearance: c.appearance ?? '', personality: c.personality ?? '', description: c.description ?? '', voice_style: c.voice_style ?? '', seed_value: c.seed_value,
});

/** Changes what is said of a character, or throws them away. */
export function CharacterForm({ character, onDirty, onGone }: { character: Character; onDirty: (dirty: boolean) => void; onGone: () => void }) {
  const w = useWords(words);
  const draft = useDraft(character, said);
  const [trashing, { open, close }] = useDisclosure(false);
  const path = { character: character.id };
  const saving = useChange(() => told(api.PATCH('/api/characters/{character}', { params: { path, header: ifMatch(draft) }, body: draft.changes })), draft.clear);
  const removing = useThrowAway(() => api.DELETE('/api/characters/{character}', { params: { path, header: ifMatch(character) } }), onGone);
  useEffect(() => onDirty(draft.dirty), [draft.dirty, onDirty]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  const again = async () => {
    draft.readAgain(await told(api.GET('/api/characters/{character}', { params: { path } })));
    saving.reset();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <CharacterFields draft={draft} />
        <Problem of={saving.error} stale={() => void again()} />
        <Group justify="space-between">
          <Button variant="subtle" color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={open}>{w.throwAway}</Button>
          <Button type="submit" disabled={!draft.dirty} loading={saving.isPending}>{w.save}</Button>
        </Group>
      </Stack>
      <Confirm open={trashing} title={w.throwAwayCharacter(character.name)} text={w.throwAwayCharacterText} action={w.throwAway} danger busy={removing.isPending || removing.isSuccess} onConfirm={() => removing.mutate()} onClose={close}>
        <Problem of={removing.error} />
      </Confirm>
    </form>
  );
}
