import { Button, Group, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import { useAsk } from '../../../parts/useAsk';
import type { Drama } from '../data';
import { useChange } from '../useChange';
import { Window } from '../Window';
import { words } from '../words';
import { CharacterFields, type CharacterSaid } from './CharacterFields';

const blank: CharacterSaid = { name: '', role: '', appearance: '', personality: '', description: '', voice_style: '', seed_value: null };

/** Adds somebody to a drama, and shows them. */
export function AddCharacter({ drama, onClose }: { drama: Drama; onClose: () => void }) {
  const w = useWords(words);
  const [, ask] = useAsk('character');
  const [values, setValues] = useState(blank);
  const adding = useChange(
    () => told(api.POST('/api/dramas/{drama}/characters', { params: { path: { drama: drama.id } }, body: values })),
    (character) => {
      onClose();
      ask({ character: character.id });
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    adding.mutate();
  };
  return (
    <Window title={w.addCharacter} dirty={values !== blank && !adding.isPending} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack>
          <CharacterFields draft={{ values, type: (part) => setValues((before) => ({ ...before, ...part })) }} />
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
