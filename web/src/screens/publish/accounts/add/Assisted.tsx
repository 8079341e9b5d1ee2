import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Shape } from '../../../../api/client';
import { useWords } from '../../../../app/language';
import { Form } from '../../../../parts/Form';
import { Problem } from '../../../../parts/Problem';
import { Section } from '../../../../parts/Section';
import { useAdd } from './useAdd';
import { words } from './words';

/** An account to which a person posts by hand. */
export function Assisted({ platform }: { platform: Shape<'PlatformType'> }) {
  const w = useWords(words);
  const go = useNavigate();
  const [name, setName] = useState('');
  const [handle, setHandle] = useState('');
  const adding = useAdd(({ account }) => void go(`/publish/accounts?added=${account.id}`));
  return (
    <Section order={3} title={w.post}>
      <Form onSend={() => adding.mutate({ platform, route: 'assisted', name: name.trim(), handle: handle.trim() || null })}>
        <Stack maw={640}>
          <TextInput label={w.name} description={w.nameHelp} value={name} onChange={(e) => setName(e.currentTarget.value)} maxLength={200} required />
          <TextInput label={w.handle} description={w.handleHelp} value={handle} onChange={(e) => setHandle(e.currentTarget.value)} maxLength={200} autoComplete="off" />
          <Problem of={adding.error} />
          <Group><Button type="submit" loading={adding.isPending}>{w.add}</Button></Group>
        </Stack>
      </Form>
    </Section>
  );
}
