import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ifMatch } from '../../../../api/client';
import { told } from '../../../../api/parts';
import { useWords } from '../../../../app/language';
import { Dialog } from '../../../../parts/Dialog';
import { Foot } from '../../../../parts/Foot';
import { Form } from '../../../../parts/Form';
import { Problem } from '../../../../parts/Problem';
import { say } from '../../../../parts/saved';
import { useBase } from '../../../../parts/useBase';
import { words as shared } from '../../../../parts/words';
import type { App } from '../useAccounts';
import { addressesOf, draftOf, moves } from './appDraft';
import { AppFields } from './AppFields';
import { RedirectAddress } from './RedirectAddress';
import { words } from './words';

/** Changes an app: what is not typed stays as it is. */
export function EditApp({ app, onClose }: { app: App; onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(shared);
  const path = { app: app.id };
  const { base, again } = useBase(app, () => told(api.GET('/api/platform-apps/{app}', { params: { path } })));
  const [draft, setDraft] = useState(() => draftOf(app));
  const saving = useMutation({
    mutationFn: () =>
      told(
        api.PATCH('/api/platform-apps/{app}', {
          params: { path, header: ifMatch(base) },
          body: {
            name: draft.name.trim(),
            ...(draft.id.trim() === base.client_id ? {} : { client_id: draft.id.trim() }),
            ...(draft.secret === '' ? {} : { client_secret: draft.secret }),
            ...(moves(base, draft) ? { addresses: addressesOf(draft) } : {}),
          },
        }),
      ),
    onSuccess: () => {
      onClose();
      say(c.saved);
    },
  });
  return (
    <Dialog opened onClose={onClose} title={w.editTitle(app.name)}>
      <Form onSend={() => saving.mutate()}>
        <Stack>
          <AppFields platform={app.platform} app={base} draft={draft} onChange={(part) => setDraft((before) => ({ ...before, ...part }))} />
          <RedirectAddress value={app.redirect_url} />
          <Problem of={saving.error} stale={() => void again(saving.reset)} />
          <Foot>
            <Button variant="default" onClick={onClose}>{c.cancel}</Button>
            <Button type="submit" loading={saving.isPending}>{w.save}</Button>
          </Foot>
        </Stack>
      </Form>
    </Dialog>
  );
}
