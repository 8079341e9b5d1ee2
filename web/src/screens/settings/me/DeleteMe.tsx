import { Button, PasswordInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/client';
import { useWords } from '../../../app/language';
import { Confirm } from '../../../parts/Confirm';
import { Problem } from '../../../parts/Problem';
import type { Account } from '../common/useAccount';
import { goneFromHere } from './goneFromHere';
import { words } from './words';

/** Deletes one's account, with the password as proof. */
export function DeleteMe({ account }: { account: Account }) {
  const w = useWords(words);
  const [asked, { open, close }] = useDisclosure(false);
  const [password, setPassword] = useState('');
  const removing = useMutation({ mutationFn: () => api.DELETE('/api/me', { params: { header: { 'If-Match': account.etag } }, body: { password } }), meta: { asks: true }, onSuccess: goneFromHere });
  return (
    <>
      <Button color="red" variant="light" onClick={open}>{w.remove}</Button>
      <Confirm open={asked} title={w.removeTitle} text={w.removeText} action={w.removeAction} danger busy={removing.isPending} onConfirm={() => removing.mutate()} onClose={close}>
        <PasswordInput label={w.removePassword} value={password} onChange={(e) => setPassword(e.currentTarget.value)} autoComplete="current-password" required data-autofocus onKeyDown={(e) => e.key === 'Enter' && removing.mutate()} />
        <Problem of={removing.error} />
      </Confirm>
    </>
  );
}
