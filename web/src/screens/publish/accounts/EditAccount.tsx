import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ifMatch } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Dialog } from '../../../parts/Dialog';
import { Form } from '../../../parts/Form';
import { PasswordField } from '../../../parts/PasswordField';
import { Problem } from '../../../parts/Problem';
import { say } from '../../../parts/saved';
import { useBase } from '../../../parts/useBase';
import { words as shared } from '../../../parts/words';
import type { Account } from '../common/accounts';
import { words } from './words';

/** What an account is called and, of a bridge, where its tool is and by what it knows us. */
export function EditAccount({ account, onClose }: { account: Account; onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(shared);
  const bridge = account.route === 'bridge';
  // What somebody else saves meanwhile changes nothing here, unless it is read again.
  const path = { account: account.id };
  const { base, again } = useBase(account, () => told(api.GET('/api/platform-accounts/{account}', { params: { path } })));
  const [name, setName] = useState(account.name);
  const [url, setUrl] = useState(account.bridge_url ?? '');
  const [secret, setSecret] = useState('');
  const saving = useMutation({
    mutationFn: () => told(api.PATCH('/api/platform-accounts/{account}', { params: { path, header: ifMatch(base) }, body: { name: name.trim(), ...(bridge ? { url: url.trim() } : {}), ...(secret === '' ? {} : { secret }) } })),
    onSuccess: () => {
      onClose();
      say(c.saved);
    },
  });
  return (
    <Dialog opened onClose={onClose} title={bridge ? w.changeTitle(account.name) : w.renameTitle(account.name)}>
      <Form onSend={() => saving.mutate()}>
        <Stack>
          <TextInput label={w.name} description={w.nameHelp} value={name} onChange={(e) => setName(e.currentTarget.value)} maxLength={200} required data-autofocus />
          {bridge && <TextInput label={w.url} type="url" value={url} onChange={(e) => setUrl(e.currentTarget.value)} maxLength={500} required />}
          {bridge && <PasswordField label={w.newSecret} description={w.keepSecret} value={secret} onChange={(e) => setSecret(e.currentTarget.value)} minLength={16} maxLength={500} autoComplete="off" />}
          <Problem of={saving.error} stale={() => void again(saving.reset)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{c.cancel}</Button>
            <Button type="submit" loading={saving.isPending}>{c.save}</Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  );
}
