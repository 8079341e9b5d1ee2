import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '../../../api/client';
import { asFailure } from '../../../api/failure';
import { useLanguage, useWords } from '../../../app/language';
import { useMe } from '../../../app/session';
import { said } from '../../../parts/failures';
import { PasswordField } from '../../../parts/PasswordField';
import { Problem } from '../../../parts/Problem';
import { say } from '../../../parts/saved';
import { words } from './words';

/** Replaces one's password. */
export function Password() {
  const w = useWords(words);
  const { language } = useLanguage();
  const me = useMe();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const changing = useMutation({
    mutationFn: () => api.PUT('/api/me/password', { body: { current, password } }),
    onSuccess: () => {
      setCurrent('');
      setPassword('');
      say(w.changed);
    },
  });
  const failure = changing.error === null ? null : asFailure(changing.error);
  const at = (code: string) => (failure?.code === code ? said(failure, language) : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    changing.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack maw={520}>
        <input type="text" name="username" autoComplete="username" value={me.username} readOnly hidden />
        <PasswordField label={w.current} value={current} onChange={(e) => setCurrent(e.currentTarget.value)} autoComplete="current-password" required error={at('password_wrong')} />
        <PasswordField label={w.next} description={w.nextHelp} value={password} onChange={(e) => setPassword(e.currentTarget.value)} autoComplete="new-password" required error={at('password_weak')} />
        {failure !== null && failure.code !== 'password_wrong' && failure.code !== 'password_weak' && <Problem of={failure} />}
        <Group><Button type="submit" loading={changing.isPending}>{w.changePassword}</Button></Group>
      </Stack>
    </form>
  );
}
