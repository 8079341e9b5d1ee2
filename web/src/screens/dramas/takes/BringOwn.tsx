import { Button, FileButton, Group, Progress, Stack, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { asFailure } from '../../../api/failure';
import { ifMatch } from '../../../api/client';
import { type Upload, upload } from '../../../api/upload';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { Problem } from '../../../parts/Problem';
import { useChange } from '../useChange';
import { words } from '../words';

const kinds = { picture: 'image/png,image/jpeg,image/webp', clip: 'video/mp4,video/quicktime,video/webm,.mov' };

/** A picture or clip of one's own: how much of it has gone, and a way to stop. */
export function BringOwn({ kind, address, of }: { kind: 'picture' | 'clip'; address: string; of: { version: number } }) {
  const w = useWords(words);
  const format = useFormat();
  const running = useRef<Upload<unknown> | null>(null);
  const [sent, setSent] = useState<{ bytes: number; total: number } | null>(null);
  const bringing = useChange(async (file: File) => {
    setSent({ bytes: 0, total: file.size });
    running.current = upload('POST', `${address}?${new URLSearchParams({ file_name: file.name }).toString()}`, file, (bytes, total) => setSent({ bytes, total }), ifMatch(of));
    try {
      return await running.current.done;
    } finally {
      setSent(null);
    }
  });
  const failed = bringing.error !== null && asFailure(bringing.error).code !== 'cancelled' ? bringing.error : null;
  return (
    <Stack gap="xs" miw={sent !== null || failed !== null ? 200 : undefined}>
      <Group gap="xs">
        <FileButton accept={kinds[kind]} onChange={(file) => file !== null && bringing.mutate(file)}>
          {(props) => <Button {...props} variant="default" loading={bringing.isPending} leftSection={<IconUpload size={16} aria-hidden />}>{kind === 'clip' ? w.bringClip : w.bringPicture}</Button>}
        </FileButton>
        {sent !== null && <Button variant="subtle" onClick={() => running.current?.cancel()}>{w.cancel}</Button>}
      </Group>
      {sent !== null && (
        <div role="status">
          <Text size="sm" c="dimmed">{format.bytes(sent.bytes)} / {format.bytes(sent.total)}</Text>
          <Progress value={(100 * sent.bytes) / Math.max(1, sent.total)} size="sm" aria-label={w.sending} />
        </div>
      )}
      <Problem of={failed} />
    </Stack>
  );
}
