import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { asFailure } from '../../api/failure';
import { useWords } from '../../app/language';
import { type Here, useSession } from '../../app/session';
import { Form } from '../../parts/Form';
import { PasswordField } from '../../parts/PasswordField';
import { Problem } from '../../parts/Problem';
import { words } from './words';

export interface Entered {
  link: string;
  username: string;
  email: string;
  password: string;
}

type Field = keyof Entered;

// Pasted it may be the whole link, of which only what stands behind the # is asked.
const secretOf = (link: string) => (/^https?:/i.test(link.trim()) && link.includes('#') ? decodeURIComponent(link.trim().split('#').pop()!) : link.trim());

/** The fields of an account that is made, or of one whose password is; the secret stands behind the # of the link, where no server sees it. */
export function AccountForm({ asks, action, linkLabel, linkHelp, send }: { asks: Field[]; action: string; linkLabel: string; linkHelp?: string; send: (entered: Entered) => Promise<Here> }) {
  const w = useWords(words);
  const go = useNavigate();
  const { enter } = useSession();
  const [entered, setEntered] = useState<Entered>({ link: decodeURIComponent(window.location.hash.slice(1)), username: '', email: '', password: '' });
  const [given] = useState(entered.link !== '');
  const sending = useMutation({
    mutationFn: () => send({ ...entered, link: secretOf(entered.link) }),
    meta: { asks: true },
    onSuccess: (here) => {
      enter(here);
      void go('/projects', { replace: true });
    },
  });
  const set = (field: Field) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setEntered((before) => ({ ...before, [field]: value }));
  };
  return (
    <Form onSend={() => sending.mutate()}>
      <Stack>
        {!given && <TextInput label={linkLabel} description={linkHelp} value={entered.link} onChange={set('link')} required autoComplete="off" />}
        {asks.includes('username') && <TextInput label={w.user} value={entered.username} onChange={set('username')} required autoComplete="username" />}
        {asks.includes('email') && <TextInput label={w.email} type="email" value={entered.email} onChange={set('email')} required autoComplete="email" />}
        <PasswordField label={w.password} description={w.passwordHelp} value={entered.password} onChange={set('password')} required error={sending.error !== null && asFailure(sending.error).code === 'password_weak'} autoComplete="new-password" />
        <Problem of={sending.error} />
        <Button type="submit" size="md" loading={sending.isPending}>{action}</Button>
      </Stack>
    </Form>
  );
}
