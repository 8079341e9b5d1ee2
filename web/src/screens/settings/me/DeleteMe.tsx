import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/client';
import { asFailure } from '../../../api/failure';
import { useWords } from '../../../app/language';
import { Confirm } from '../../../parts/Confirm';
import { PasswordField } from '../../../parts/PasswordField';
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
        <PasswordField label={w.removePassword} value={password} onChange={(e) => setPassword(e.currentTarget.value)} autoComplete="current-password" required error={removing.error !== null && asFailure(removing.error).code === 'password_wrong'} data-autofocus onKeyDown={(e) => e.key === 'Enter' && removing.mutate()} />
        <Problem of={removing.error} />
      </Confirm>
    </>
  );
}
