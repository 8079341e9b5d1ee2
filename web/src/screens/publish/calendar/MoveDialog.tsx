import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Dialog } from '../../../parts/Dialog';
import { Form } from '../../../parts/Form';
import { useFormat } from '../../../parts/format';
import { Problem } from '../../../parts/Problem';
import { useBase } from '../../../parts/useBase';
import type { Entry } from './entry';
import { useMove } from './useMove';
import { words } from './words';
import { here, instantOf, wallOf } from './zones';

/** Another day and time of day for something, in the zone it lives in. */
export function MoveDialog({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const w = useWords(words);
  const format = useFormat();
  const [wall, setWall] = useState(() => wallOf(entry.at, entry.zone));
  const { base: post, again } = useBase(entry.post, async () => (entry.post === null ? undefined : told(api.GET('/api/publications/{publication}', { params: { path: { publication: entry.post.id } } }))));
  const move = useMove(onClose);
  const at = wall.day === '' || wall.time === '' ? null : instantOf(wall, entry.zone);
  return (
    <Dialog opened onClose={onClose} title={`${w.moveTo} ${entry.title}`}>
      <Form
        onSend={() => {
          if (at !== null) {
            move.mutate({ entry: { ...entry, post }, at });
          }
        }}
      >
        <Stack>
          {entry.standing === 'left_out' && <Text size="sm">{w.takeBackText}</Text>}
          <Group grow align="flex-start">
            <TextInput type="date" label={w.day} required min={wallOf(Date.now(), entry.zone).day} value={wall.day} onChange={(event) => setWall({ ...wall, day: event.currentTarget.value })} data-autofocus />
            <TextInput type="time" label={w.time} required value={wall.time} onChange={(event) => setWall({ ...wall, time: event.currentTarget.value })} />
          </Group>
          <Text size="sm" c="dimmed" mih={22}>{entry.zone === here || at === null ? w.inZone(entry.zone) : w.inZoneHere(entry.zone, format.date(at))}</Text>
          <Problem of={move.error} stale={() => void again(move.reset)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{w.cancel}</Button>
            <Button type="submit" loading={move.isPending}>{w.move}</Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  );
}
