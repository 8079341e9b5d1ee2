import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { words } from './words';

/** A clip on its way: how much of it has gone, and a way to stop. */
export function SendingClip({ sent, cancel }: { sent: { name: string; bytes: number; total: number }; cancel: () => void }) {
  const w = useWords(words);
  const format = useFormat();
  const all = sent.bytes >= sent.total;
  const share = sent.total === 0 ? 100 : (100 * sent.bytes) / sent.total;
  return (
    <Stack gap="xs">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" truncate role="status">{all ? w.settling(sent.name) : w.sending(sent.name)}</Text>
        <Text size="sm" c="dimmed" style={{ flexShrink: 0 }}>{format.bytes(sent.bytes)} / {format.bytes(sent.total)}</Text>
      </Group>
      <Progress value={share} animated={all} aria-label={w.sending(sent.name)} />
      <Group justify="flex-end"><Button variant="default" onClick={cancel}>{w.cancel}</Button></Group>
    </Stack>
  );
}
