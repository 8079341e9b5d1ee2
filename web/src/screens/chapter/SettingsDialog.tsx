import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Shape, api, ifMatch } from '../../api/client';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { Dialog } from '../../parts/Dialog';
import { Foot } from '../../parts/Foot';
import { Problem } from '../../parts/Problem';
import { again } from './again';
import { useRoom } from './room';
import { SettingsForm } from './SettingsForm';
import { useSaidHere } from './useSaidHere';
import { useSettings } from './useSettings';
import { words } from './words';

/** What this chapter's films shall be; what is not said here comes from the project. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const w = useWords(words);
  const { chapter } = useRoom();
  const settings = useSettings(chapter.id);
  const saidHere = useSaidHere();
  const [change, setChange] = useState<Partial<Shape<'FilmSettings'>>>({});
  const saving = useMutation({
    mutationFn: (now: Shape<'ReadSettingsAnswer'>) => told(api.PUT('/api/chapters/{chapter}/settings', { params: { path: { chapter: chapter.id }, header: ifMatch(now) }, body: { ...now.own, ...change } })),
    onSuccess: () => saidHere(Object.keys(change)),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (settings.data !== undefined) {
      saving.mutate(settings.data);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={w.settingsTitle} size="lg">
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm" c="dimmed">{w.settingsText}</Text>
          {settings.data === undefined ? <Skeleton h={{ base: 982, xs: 522 }} /> : <SettingsForm settings={settings.data} own={{ ...settings.data.own, ...change }} set={(part) => setChange((before) => ({ ...before, ...part }))} />}
          <Problem of={settings.error ?? saving.error} again={again(saving)} />
          <Foot>
            <Button variant="default" onClick={onClose}>{w.cancel}</Button>
            <Button type="submit" loading={saving.isPending} disabled={settings.data === undefined}>{w.save}</Button>
          </Foot>
        </Stack>
      </form>
    </Dialog>
  );
}
