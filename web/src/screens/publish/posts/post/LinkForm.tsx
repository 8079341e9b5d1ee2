import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../../../app/language';
import { Form } from '../../../../parts/Form';
import { Problem } from '../../../../parts/Problem';
import { usePlatformName } from '../../common/platforms';
import type { PostRow } from '../states';
import { words } from './words';

/** Where a post is, as somebody who sees it there says. */
export function LinkForm({ post, busy, failed, onLink, bare }: { post: PostRow; busy: boolean; failed: unknown; onLink: (url: string | null) => void; bare: boolean }) {
  const w = useWords(words);
  const nameOf = usePlatformName();
  const [url, setUrl] = useState('');
  return (
    <Form onSend={() => onLink(url.trim())}>
      <Stack gap="sm">
        <TextInput inputMode="url" label={w.linkLabel} description={w.linkHelp(nameOf(post.platform))} required maxLength={4000} placeholder="https://" value={url} onChange={(e) => setUrl(e.currentTarget.value)} />
        <Problem of={failed} />
        <Group>
          <Button type="submit" loading={busy} disabled={url.trim() === ''}>{w.linkDo}</Button>
          {bare && <Button variant="default" loading={busy} onClick={() => onLink(null)}>{w.linkNone}</Button>}
        </Group>
      </Stack>
    </Form>
  );
}
