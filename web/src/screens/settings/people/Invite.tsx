import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../../../parts/Dialog';
import { type Shape, api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { Once } from '../../../parts/Once';
import { Problem } from '../../../parts/Problem';
import { words as shared } from '../common/words';
import { linkTo } from './linkTo';
import { words } from './words';

/** Makes the link by which somebody gets an account. */
export function Invite({ onClose }: { onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(shared);
  const format = useFormat();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Shape<'UserRole'>>('member');
  const inviting = useMutation({ mutationFn: () => told(api.POST('/api/invitations', { body: { email, role } })) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    inviting.mutate();
  };
  return (
    <Dialog opened onClose={onClose} title={w.invite} closeOnClickOutside={!inviting.isSuccess}>
      {inviting.data !== undefined ? (
        <Stack>
          <Once label={w.linkFor(email)} value={linkTo('/invitation', inviting.data.link)} note={w.linkNote(format.date(inviting.data.expires_at))} />
          <Group justify="flex-end"><Button variant="default" onClick={onClose}>{c.close}</Button></Group>
        </Stack>
      ) : (
        <form onSubmit={submit}>
          <Stack>
            <TextInput type="email" label={w.email} description={w.emailHelp} value={email} onChange={(e) => setEmail(e.currentTarget.value)} maxLength={100} required data-autofocus autoComplete="off" />
            <Radio.Group label={w.as} value={role} onChange={(r) => setRole(r as Shape<'UserRole'>)}>
              <Stack gap="xs" mt={4}>
                <Radio value="member" label={w.asMember} />
                <Radio value="owner" label={w.asOwner} />
              </Stack>
            </Radio.Group>
            <Problem of={inviting.error} />
            <Group justify="flex-end"><Button type="submit" loading={inviting.isPending}>{w.make}</Button></Group>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
