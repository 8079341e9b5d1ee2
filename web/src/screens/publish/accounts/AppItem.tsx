import { Group, Text, ThemeIcon, Title } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../../app/language';
import { RowButton } from '../../settings/common/RowButton';
import { Row } from '../../settings/common/Rows';
import { PlatformIcon, usePlatformName } from '../common/platforms';
import { words } from './appWords';
import { DeleteApp } from './DeleteApp';
import { EditApp } from './EditApp';
import { RedirectAddress } from './RedirectAddress';
import type { App } from './useAccounts';

/** An app among others. */
export function AppItem({ app }: { app: App }) {
  const w = useWords(words);
  const nameOf = usePlatformName();
  const [asked, setAsked] = useState<'edit' | 'remove' | null>(null);
  const close = () => setAsked(null);
  return (
    <Row
      end={
        <>
          <RowButton onClick={() => setAsked('edit')} aria-label={`${w.change}: ${app.name} (${nameOf(app.platform)})`}>{w.change}</RowButton>
          <RowButton variant="light" color="red" onClick={() => setAsked('remove')} aria-label={`${w.remove}: ${app.name} (${nameOf(app.platform)})`}>{w.remove}</RowButton>
        </>
      }
    >
      <Group wrap="nowrap" align="flex-start" gap="md">
        <ThemeIcon size={44} radius="xl" variant="light" color="gray" visibleFrom="xs"><PlatformIcon platform={app.platform} size={24} /></ThemeIcon>
        <div style={{ minWidth: 0, flex: 1 }}>
          <Title order={3}>{app.name}</Title>
          <Text size="sm" c="dimmed">{[nameOf(app.platform), app.client_id, w.by(app.accounts), app.addresses === null ? '' : w.elsewhere, app.has_secret ? '' : w.noSecret].filter((t) => t !== '').join(' · ')}</Text>
          <RedirectAddress value={app.redirect_url} small />
        </div>
      </Group>
      {asked === 'edit' && <EditApp app={app} onClose={close} />}
      {asked === 'remove' && <DeleteApp app={app} onClose={close} />}
    </Row>
  );
}
