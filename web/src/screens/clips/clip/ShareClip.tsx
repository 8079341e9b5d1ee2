import { Button, CopyButton, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Dialog } from '../../../parts/Dialog';
import { useFormat } from '../../../parts/format';
import { Problem } from '../../../parts/Problem';
import type { ClipRow } from '../states';
import { words } from './words';

/** A link to a clip that works without an account, for as long as one says. */
export function ShareClip({ clip, onClose }: { clip: ClipRow; onClose: () => void }) {
  const w = useWords(words);
  const format = useFormat();
  const [seconds, setSeconds] = useState('86400');
  const making = useMutation({ mutationFn: () => told(api.POST('/api/videos/{clip}/link', { params: { path: { clip: clip.id } }, body: { expires_in_seconds: Number(seconds) } })), meta: { asks: true } });
  const link = making.data === undefined ? null : new URL(making.data.url, window.location.origin).href;
  const times = [['3600', w.hour], ['86400', w.day], ['604800', w.week], ['2592000', w.month]] as const;
  return (
    <Dialog opened onClose={onClose} title={w.shareTitle}>
      <Stack>
        <Text size="sm">{w.shareText}</Text>
        <Group align="flex-end">
          <Select
            label={w.lasts}
            data={times.map(([value, label]) => ({ value, label }))}
            value={seconds}
            onChange={(value) => {
              setSeconds(value ?? '86400');
              making.reset();
            }}
            allowDeselect={false}
            flex={1}
          />
          <Button loading={making.isPending} onClick={() => making.mutate()}>{w.makeLink}</Button>
        </Group>
        <Problem of={making.error} />
        {link !== null && making.data !== undefined && (
          <div role="status">
            <Group align="flex-end" wrap="nowrap">
              <TextInput label={w.linkLabel} value={link} readOnly flex={1} onFocus={(e) => e.currentTarget.select()} />
              <CopyButton value={link}>{({ copied, copy }) => <Button variant="default" onClick={copy}>{copied ? w.copied : w.copy}</Button>}</CopyButton>
            </Group>
            <Text size="xs" c="dimmed" mt={4}>{w.until(format.date(making.data.expires_at))}</Text>
          </div>
        )}
      </Stack>
    </Dialog>
  );
}
