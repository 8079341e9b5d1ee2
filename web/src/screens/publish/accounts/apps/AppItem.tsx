import { Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../../../app/language';
import { RowButton } from '../../../../parts/RowButton';
import { usePlatformName } from '../../common/platforms';
import { Item } from '../Item';
import type { App } from '../useAccounts';
import { DeleteApp } from './DeleteApp';
import { EditApp } from './EditApp';
import { RedirectAddress } from './RedirectAddress';
import { words } from './words';

/** An app among others. */
export function AppItem({ app }: { app: App }) {
  const w = useWords(words);
  const nameOf = usePlatformName();
  const [asked, setAsked] = useState<'edit' | 'remove' | null>(null);
  const close = () => setAsked(null);
  return (
    <Item
      platform={app.platform}
      color="gray"
      end={
        <>
          <RowButton onClick={() => setAsked('edit')} aria-label={`${w.change}: ${app.name} (${nameOf(app.platform)})`}>{w.change}</RowButton>
          <RowButton variant="light" color="red" onClick={() => setAsked('remove')} aria-label={`${w.remove}: ${app.name} (${nameOf(app.platform)})`}>{w.remove}</RowButton>
        </>
      }
    >
      <Title order={3}>{app.name}</Title>
      <Text size="sm" c="dimmed">{[nameOf(app.platform), app.client_id, w.by(app.accounts), app.addresses === null ? '' : w.elsewhere, app.has_secret ? '' : w.noSecret].filter((t) => t !== '').join(' · ')}</Text>
      <RedirectAddress value={app.redirect_url} small />
      {asked === 'edit' && <EditApp app={app} onClose={close} />}
      {asked === 'remove' && <DeleteApp app={app} onClose={close} />}
    </Item>
  );
}
