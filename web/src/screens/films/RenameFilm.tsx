import { Alert, Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../../parts/Dialog';
import { type Shape, api, ifMatch } from '../../api/client';
import { asFailure } from '../../api/failure';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { Problem } from '../../parts/Problem';
import { words } from './words';

/** Another title for a film; where somebody else gave it one meanwhile, that is shown first, and what was typed stays. */
export function RenameFilm({ film, readAgain, onClose }: { film: Shape<'ReadFilmRow'>; readAgain: () => void; onClose: () => void }) {
  const w = useWords(words);
  const [base, setBase] = useState(film.version);
  const [before] = useState(film.title);
  const [title, setTitle] = useState(film.title);
  const saving = useMutation({
    mutationFn: () => told(api.PATCH('/api/films/{film}', { params: { path: { film: film.id }, header: ifMatch({ version: base }) }, body: { title } })),
    onSuccess: onClose,
    onError: (thrown) => asFailure(thrown).isStale && readAgain(),
  });
  const stale = saving.isError && asFailure(saving.error).isStale;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <Dialog opened onClose={onClose} title={w.renameTitle}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput label={w.titleLabel} description={w.titleHelp} value={title} onChange={(e) => setTitle(e.currentTarget.value)} maxLength={256} required data-autofocus />
          <Problem of={saving.error} again={stale ? () => { setBase(film.version); saving.reset(); } : undefined} />
          {before !== film.title && !saving.isPending && <Alert role="status" color="yellow" variant="light">{w.nowCalled(film.title)}</Alert>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{w.close}</Button>
            <Button type="submit" loading={saving.isPending} disabled={stale}>{w.save}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
