import { Button, Group, NumberInput, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import type { Drama } from '../data';
import { SideDrawer } from '../SideDrawer';
import { useChange } from '../useChange';
import { words } from '../words';
import { ShotFields } from './ShotFields';
import { shotSaid } from './shotSaid';

/** Adds a shot to an episode, at the end or at a number. */
export function AddShot({ episode, drama, onClose }: { episode: string; drama: Drama; onClose: () => void }) {
  const w = useWords(words);
  const [values, setValues] = useState(() => shotSaid());
  const [number, setNumber] = useState<number | null>(null);
  const [typed, setTyped] = useState(false);
  const adding = useChange(() => told(api.POST('/api/episodes/{episode}/shots', { params: { path: { episode } }, body: { shot: values, number } })), onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    adding.mutate();
  };
  return (
    <SideDrawer title={w.addShot} dirty={typed && !adding.isPending} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack>
          <ShotFields
            drama={drama}
            draft={{
              values,
              type: (part) => {
                setTyped(true);
                setValues((before) => ({ ...before, ...part }));
              },
            }}
          />
          <NumberInput label={w.atNumber} description={w.atNumberHelp} min={1} allowDecimal={false} value={number ?? ''} onChange={(n) => setNumber(n === '' ? null : Number(n))} />
          <Problem of={adding.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{w.cancel}</Button>
            <Button type="submit" loading={adding.isPending}>{w.add}</Button>
          </Group>
        </Stack>
      </form>
    </SideDrawer>
  );
}
