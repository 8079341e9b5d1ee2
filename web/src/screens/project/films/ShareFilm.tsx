import { Button, CopyButton, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '../../../parts/Dialog';
import { type Shape, api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { Problem } from '../../../parts/Problem';
import { words } from '../words';

/** A link to a film's file for people without an account. */
export function ShareFilm({ film, onClose }: { film: Shape<'ReadFilmRow'>; onClose: () => void }) {
  const w = useWords(words);
  const format = useFormat();
  const [seconds, setSeconds] = useState('86400');
  const linking = useMutation({ mutationFn: () => told(api.POST('/api/films/{film}/link', { params: { path: { film: film.id } }, body: { expires_in_seconds: Number(seconds) } })), meta: { asks: true } });
  const address = linking.data === undefined ? '' : new URL(linking.data.url, window.location.origin).href;
  return (
    <Dialog opened onClose={onClose} title={w.shareTitle}>
      <Stack>
        <Text size="sm">{w.shareText}</Text>
        <Select label={w.shareFor} allowDeselect={false} data={Object.entries(w.hours).map(([value, label]) => ({ value, label }))} value={seconds} onChange={(value) => setSeconds(value ?? seconds)} />
        <Problem of={linking.error} />
        {linking.data !== undefined && <TextInput label={w.link} description={w.until(format.date(linking.data.expires_at))} value={address} readOnly onFocus={(e) => e.currentTarget.select()} />}
        <Group justify="flex-end">
          {linking.data !== undefined && <CopyButton value={address}>{({ copied, copy }) => <Button variant="default" onClick={copy}>{copied ? w.copied : w.copy}</Button>}</CopyButton>}
          <Button loading={linking.isPending} onClick={() => linking.mutate()}>{w.makeLink}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
