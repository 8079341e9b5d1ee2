import { Anchor, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Shape, api } from '../../../../api/client';
import { told } from '../../../../api/parts';
import { useLanguage, useWords } from '../../../../app/language';
import { Form } from '../../../../parts/Form';
import { Problem } from '../../../../parts/Problem';
import { usePlatformName } from '../../common/platforms';
import { addressesOf, draftOf } from '../apps/appDraft';
import { AppFields } from '../apps/AppFields';
import { RedirectAddress } from '../apps/RedirectAddress';
import { stepsAt } from './steps';
import { words } from './words';

/** An app is made at the platform and written down here; whoever asked for it goes on with it. */
export function NewApp({ platform, redirect, onMade }: { platform: Shape<'PlatformType'>; redirect: string | undefined; onMade: (id: string) => void }) {
  const w = useWords(words);
  const { language } = useLanguage();
  const nameOf = usePlatformName();
  const [draft, setDraft] = useState(() => draftOf(null));
  const way = stepsAt(platform, language);
  const adding = useMutation({
    mutationFn: () => {
      const addresses = addressesOf(draft);
      return told(api.POST('/api/platform-apps', { body: { platform, name: draft.name.trim(), client_id: draft.id.trim(), client_secret: draft.secret, ...(Object.keys(addresses).length === 0 ? {} : { addresses }) } }));
    },
    onSuccess: (app) => onMade(app.id),
  });
  return (
    <Form onSend={() => adding.mutate()}>
      <Stack>
        {way !== null && (
          <div>
            <Title order={4} mb={4}>{w.steps}</Title>
            <List type="ordered" size="sm" spacing={6} pr="md" mb="xs">{way.steps.map((step) => <List.Item key={step}>{step}</List.Item>)}</List>
            <Anchor href={way.page} target="_blank" rel="noreferrer" size="sm">{w.page(nameOf(platform))} <IconExternalLink size={14} aria-hidden /></Anchor>
          </div>
        )}
        <RedirectAddress value={redirect ?? `${window.location.origin}/api/platform-accounts/callback`} />
        <AppFields platform={platform} app={null} draft={draft} onChange={(part) => setDraft((before) => ({ ...before, ...part }))} />
        <Text size="sm">{w.connectText(nameOf(platform))}</Text>
        <Problem of={adding.error} />
        <Group>
          <Button type="submit" loading={adding.isPending} rightSection={<IconExternalLink size={16} aria-hidden />}>{w.save}</Button>
        </Group>
      </Stack>
    </Form>
  );
}
