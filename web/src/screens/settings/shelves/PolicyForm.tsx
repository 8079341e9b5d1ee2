import { Button, Checkbox, Group, NumberInput, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../../../parts/Dialog';
import { type Shape, api, ifMatch } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import { say } from '../../../parts/saved';
import { useBase } from '../../../parts/useBase';
import { words as shared } from '../common/words';
import { words } from './words';

const rights = ['public_read', 'authenticated_read', 'admin_write'] as const;

/** How long a shelf keeps things, and who may read them. */
export function PolicyForm({ shelf, read, onClose }: { shelf: Shape<'ReadShelvesShelf'>; read: () => Promise<Shape<'ReadShelvesShelf'> | undefined>; onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(shared);
  const { base, again } = useBase(shelf, read);
  const [policy, setPolicy] = useState(shelf.cleanup_policy);
  const [access, setAccess] = useState(shelf.access_permissions);
  const saving = useMutation({
    mutationFn: () => told(api.PATCH('/api/storage/shelves/{shelf}', { params: { path: { shelf: shelf.storage_type }, header: ifMatch(base) }, body: { cleanup_policy: policy, access_permissions: access } })),
    onSuccess: () => {
      say(c.saved);
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <Dialog opened onClose={onClose} title={w.changeTitle(w.shelf[shelf.storage_type])}>
      <form onSubmit={submit}>
        <Stack>
          <NumberInput label={w.ageLabel} description={w.ageHelp} min={1} max={36_500} allowDecimal={false} value={policy.max_age_days ?? ''} onChange={(n) => setPolicy((p) => ({ ...p, max_age_days: n === '' ? null : Number(n) }))} data-autofocus />
          <NumberInput label={w.sizeLabel} description={w.sizeHelp} min={1} allowDecimal={false} value={policy.max_size_mb ?? ''} onChange={(n) => setPolicy((p) => ({ ...p, max_size_mb: n === '' ? null : Number(n) }))} />
          <Checkbox label={w.preserve} checked={policy.preserve_completed_videos} onChange={(e) => { const { checked } = e.currentTarget; setPolicy((p) => ({ ...p, preserve_completed_videos: checked })); }} />
          <Checkbox.Group label={w.access} value={rights.filter((r) => access[r])} onChange={(on) => setAccess({ public_read: on.includes('public_read'), authenticated_read: on.includes('authenticated_read'), admin_write: on.includes('admin_write') })}>
            <Stack gap="xs" mt={4}>{rights.map((r) => <Checkbox key={r} value={r} label={w.readers[r]} />)}</Stack>
          </Checkbox.Group>
          <Problem of={saving.error} stale={() => void again(saving.reset)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{c.cancel}</Button>
            <Button type="submit" loading={saving.isPending}>{c.save}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
