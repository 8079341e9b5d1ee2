import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { useSession } from '../../app/session';
import { Form } from '../../parts/Form';
import { PasswordField } from '../../parts/PasswordField';
import { Problem } from '../../parts/Problem';
import { words } from './words';

/** Name and password. */
export function SignInForm({ name: first, onDone }: { name: string; onDone?: () => void }) {
  const w = useWords(words);
  const { enter } = useSession();
  const [name, setName] = useState(first);
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: () => told(api.POST('/api/session', { body: { name, password } })),
    meta: { asks: true },
    onSuccess: (here) => {
      enter(here);
      onDone?.();
    },
  });
  return (
    <Form onSend={() => signIn.mutate()}>
      <Stack>
        <TextInput label={w.name} value={name} onChange={(e) => setName(e.currentTarget.value)} autoComplete="username" required data-autofocus={first === ''} />
        <PasswordField label={w.password} value={password} onChange={(e) => setPassword(e.currentTarget.value)} autoComplete="current-password" required data-autofocus={first !== ''} />
        <Problem of={signIn.error} />
        <Button type="submit" loading={signIn.isPending} size="md">{w.enter}</Button>
      </Stack>
    </Form>
  );
}
