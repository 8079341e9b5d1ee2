import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Shape, api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import { words } from './words';

/** Names a token and says for how long it works. */
export function MakeToken({ onMade }: { onMade: (token: Shape<'NewToken'>) => void }) {
  const w = useWords(words);
  const [name, setName] = useState('');
  const [days, setDays] = useState('90');
  const making = useMutation({
    mutationFn: () => told(api.POST('/api/tokens', { body: { name: name.trim(), days: days === '' ? null : Number(days) } })),
    onSuccess: (made) => {
      setName('');
      onMade(made);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    making.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Group align="flex-end" gap="sm">
          <TextInput label={w.name} description={w.nameHelp} maxLength={100} value={name} onChange={(e) => setName(e.currentTarget.value)} required style={{ flex: 1, minWidth: 220, maxWidth: 420 }} />
          <Select label={w.days} w={180} allowDeselect={false} data={[...[7, 30, 90, 365].map((n) => ({ value: String(n), label: w.nDays(n) })), { value: '', label: w.forever }]} value={days} onChange={(d) => setDays(d ?? '')} />
          <Button type="submit" loading={making.isPending}>{w.make}</Button>
        </Group>
        <Problem of={making.error} />
      </Stack>
    </form>
  );
}
