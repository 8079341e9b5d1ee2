import { Button, CopyButton, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '../../parts/Dialog';
import { api } from '../../api/client';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import { Problem } from '../../parts/Problem';
import { words } from './words';

const seconds = { hour: 3_600, day: 86_400, week: 7 * 86_400, month: 30 * 86_400 };

/** A link for people without an account, and when it ends. */
export function ShareFilm({ film, onClose }: { film: string; onClose: () => void }) {
  const w = useWords(words);
  const format = useFormat();
  const [lasts, setLasts] = useState<keyof typeof seconds>('week');
  // Nothing on screen is changed by a link.
  const making = useMutation({ mutationFn: () => told(api.POST('/api/films/{film}/link', { params: { path: { film } }, body: { expires_in_seconds: seconds[lasts] } })), meta: { asks: true } });
  const link = making.data && new URL(making.data.url, window.location.origin).href;
  return (
    <Dialog opened onClose={onClose} title={w.shareTitle}>
      <Stack>
        <Text size="sm">{w.shareText}</Text>
        <Group align="flex-end">
          <Select
            label={w.endsLabel}
            data={(Object.keys(seconds) as (keyof typeof seconds)[]).map((value) => ({ value, label: w.ends[value] }))}
            value={lasts}
            allowDeselect={false}
            onChange={(value) => {
              setLasts((value ?? 'week') as keyof typeof seconds);
              making.reset();
            }}
            style={{ flex: 1 }}
          />
          <Button loading={making.isPending} disabled={link !== undefined} onClick={() => making.mutate()}>{w.make}</Button>
        </Group>
        <Problem of={making.error} />
        <Stack gap={4} mih={96} role="status">
          {link !== undefined && making.data !== undefined && (
            <>
              <Group align="flex-end" wrap="nowrap">
                <TextInput label={w.linkLabel} value={link} readOnly onFocus={(e) => e.currentTarget.select()} style={{ flex: 1 }} />
                <CopyButton value={link}>
                  {({ copied, copy }) => <Button variant="light" leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />} onClick={copy}>{copied ? w.copied : w.copy}</Button>}
                </CopyButton>
              </Group>
              <Text size="sm" c="dimmed">{w.until(format.date(making.data.expires_at))}</Text>
            </>
          )}
        </Stack>
      </Stack>
    </Dialog>
  );
}
