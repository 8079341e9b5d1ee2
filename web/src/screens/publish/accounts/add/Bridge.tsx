import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Shape } from '../../../../api/client';
import { useWords } from '../../../../app/language';
import { Form } from '../../../../parts/Form';
import { Once } from '../../../../parts/Once';
import { PasswordField } from '../../../../parts/PasswordField';
import { Problem } from '../../../../parts/Problem';
import { Section } from '../../../../parts/Section';
import { useAdd } from './useAdd';
import { words } from './words';

/** An account to which a tool of the person's own posts; a secret that was made is shown once. */
export function Bridge({ platform }: { platform: Shape<'PlatformType'> }) {
  const w = useWords(words);
  const go = useNavigate();
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const [own, setOwn] = useState(false);
  const [secret, setSecret] = useState('');
  const [made, setMade] = useState<Shape<'AddedAccount'> | null>(null);
  const adding = useAdd((added) => (added.secret === null ? void go(`/publish/accounts?added=${added.account.id}`) : setMade(added)));
  if (made?.secret) {
    return (
      <Section order={3} title={w.done(made.account.name)}>
        <Stack maw={680}>
          <Once label={w.secretOf(made.account.name)} value={made.secret} note={w.secretNote} />
          <Group><Button component={Link} to="/publish/accounts" variant="default">{w.toAccounts}</Button></Group>
        </Stack>
      </Section>
    );
  }
  return (
    <Section order={3} title={w.post}>
      <Form onSend={() => adding.mutate({ platform, route: 'bridge', name: name.trim(), url: url.trim(), ...(own ? { secret } : {}) })}>
        <Stack maw={640}>
          <TextInput label={w.name} description={w.nameHelp} value={name} onChange={(e) => setName(e.currentTarget.value)} maxLength={200} required />
          <TextInput label={w.url} description={w.urlHelp} type="url" value={url} onChange={(e) => setUrl(e.currentTarget.value)} maxLength={500} required autoComplete="off" />
          <Radio.Group label={w.secret} description={w.secretAbout} value={own ? 'own' : 'made'} onChange={(which) => setOwn(which === 'own')}>
            <Group mt="xs" gap="lg">
              <Radio value="made" label={w.made} />
              <Radio value="own" label={w.own} />
            </Group>
          </Radio.Group>
          {own && <PasswordField label={w.own} description={w.ownHelp} value={secret} onChange={(e) => setSecret(e.currentTarget.value)} minLength={16} maxLength={500} required autoComplete="off" />}
          <Problem of={adding.error} />
          <Group><Button type="submit" loading={adding.isPending}>{w.add}</Button></Group>
        </Stack>
      </Form>
    </Section>
  );
}
