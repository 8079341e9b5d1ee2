import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../../../api/client';
import { told } from '../../../../api/parts';
import { useWords } from '../../../../app/language';
import { Problem } from '../../../../parts/Problem';
import { say } from '../../../../parts/saved';
import { ConfirmPost } from './ConfirmPost';
import type { Form } from './form';
import type { Written } from './PostForm';
import { lacksTime, newPost, type Of } from './said';
import { words } from './words';

/** What can be done with what is written: kept as a draft, or posted after another look. */
export function ComposeFoot({ of, account, written }: { of: Of; account: Form['account']; written: Written }) {
  const w = useWords(words);
  const go = useNavigate();
  const [confirming, setConfirming] = useState(false);
  const keeping = useMutation({
    mutationFn: () => told(api.POST('/api/publications', { body: newPost(of, written.said) })),
    onSuccess: (post) => {
      say(w.saveDraft);
      void go(`/publish/posts/${post.id}`);
    },
  });
  const next = () => (written.ready ? setConfirming(true) : written.insist());
  return (
    <>
      <Problem of={keeping.error} />
      <Group justify="space-between">
        <Text size="sm" c="dimmed" role="status">{written.checking ? w.checking : written.ready ? w.ready : ''}</Text>
        <Group>
          <Button variant="default" loading={keeping.isPending} onClick={() => (lacksTime(written.said) ? written.insist() : keeping.mutate())}>{w.draft}</Button>
          <Button loading={written.checking} onClick={next}>{written.said.when === 'now' ? (account.route === 'assisted' ? w.makePackage : w.post) : w.schedule}…</Button>
        </Group>
      </Group>
      {confirming && <ConfirmPost of={of} said={written.said} account={account} onClose={() => setConfirming(false)} />}
    </>
  );
}
