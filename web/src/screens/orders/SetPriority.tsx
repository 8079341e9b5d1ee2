import { Button, Group, NumberInput, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, ifMatch } from '../../api/client';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { Dialog } from '../../parts/Dialog';
import { Problem } from '../../parts/Problem';
import { words } from './words';

const Least = -100;
const Most = 100;

/** Which of the waiting orders goes first. */
export function SetPriority({ order, onClose }: { order: string; onClose: () => void }) {
  const w = useWords(words);
  const [typed, setTyped] = useState<number | null>(null);
  const read = useQuery({
    queryKey: ['order', order, 'priority'],
    gcTime: 0,
    // Once only: what is saved is based on what was seen here.
    enabled: (query) => query.state.data === undefined,
    queryFn: () => told(api.GET('/api/orders/{order}', { params: { path: { order } } })),
  });
  const priority = typed ?? read.data?.order.priority ?? 0;
  const saving = useMutation({
    mutationFn: (version: number) => told(api.PUT('/api/orders/{order}/priority', { params: { path: { order }, header: ifMatch({ version }) }, body: { priority } })),
    onSuccess: onClose,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (read.data !== undefined) {
      saving.mutate(read.data.version);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={w.priority}>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{w.priorityText}</Text>
          {read.isPending ? <Skeleton h={60} /> : <NumberInput label={w.priorityLabel} min={Least} max={Most} allowDecimal={false} value={priority} onChange={(n) => setTyped(n === '' ? 0 : Number(n))} data-autofocus />}
          <Group gap="xs">
            {([[w.first, Most], [w.normal, 0], [w.last, Least]] as const).map(([name, value]) => (
              <Button key={value} size="compact-sm" variant={priority === value ? 'light' : 'default'} aria-pressed={priority === value} onClick={() => setTyped(value)}>{name}</Button>
            ))}
          </Group>
          <Problem of={read.error} again={() => void read.refetch()} />
          <Problem of={saving.error} stale={() => void read.refetch().then(() => saving.reset())} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{w.close}</Button>
            <Button type="submit" disabled={read.data === undefined} loading={saving.isPending}>{w.save}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
