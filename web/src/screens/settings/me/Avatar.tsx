import { Avatar as Picture, Button, FileButton, Group, Progress, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type Shape, api } from '../../../api/client';
import { type Upload, upload } from '../../../api/upload';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import type { Account } from '../common/useAccount';
import { words } from './words';

/** One's picture: seen, sent, taken away. */
export function Avatar({ account }: { account: Account }) {
  const w = useWords(words);
  const { me, etag } = account;
  const running = useRef<Upload<Shape<'Me'>> | null>(null);
  const [sent, setSent] = useState(0);
  const sending = useMutation({
    mutationFn: (file: File) => {
      setSent(0);
      running.current = upload<Shape<'Me'>>('PUT', '/api/me/avatar', file, (bytes, total) => setSent(total === 0 ? 100 : (100 * bytes) / total), { 'If-Match': etag });
      return running.current.done;
    },
  });
  const removing = useMutation({ mutationFn: () => api.DELETE('/api/me/avatar', { params: { header: { 'If-Match': etag } } }) });
  return (
    <Stack gap="sm">
      <Group>
        <Picture src={me.avatar_url} alt="" name={me.display_name ?? me.username} color="pine" radius={84} size={84} />
        {sending.isPending ? (
          <Group role="status" style={{ flex: 1, minWidth: 200 }}>
            <Progress value={sent} animated={sent >= 100} style={{ flex: 1 }} aria-label={w.sending} />
            <Button size="compact-sm" variant="default" onClick={() => running.current?.cancel()}>{w.cancel}</Button>
          </Group>
        ) : (
          <Group gap="sm">
            <FileButton accept="image/png,image/jpeg,image/webp" onChange={(file) => file !== null && sending.mutate(file)} inputProps={{ 'aria-label': w.choose }}>
              {(props) => <Button variant="default" {...props}>{me.avatar_url === null ? w.choose : w.replace}</Button>}
            </FileButton>
            {me.avatar_url !== null && <Button variant="subtle" color="red" loading={removing.isPending} onClick={() => removing.mutate()}>{w.takeAway}</Button>}
          </Group>
        )}
      </Group>
      <Problem of={sending.error ?? removing.error} />
    </Stack>
  );
}
