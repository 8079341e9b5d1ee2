import { Alert, Button, CopyButton, Group, Text, TextInput } from '@mantine/core';
import { IconCheck, IconCopy, IconKey } from '@tabler/icons-react';
import { useWords } from '../app/language';
import { words } from './words';

/** A secret that is told this once, to be copied. */
export function Once({ label, value, note }: { label: string; value: string; note?: string }) {
  const w = useWords(words);
  return (
    <Alert role="status" variant="light" icon={<IconKey aria-hidden />} title={w.once}>
      {note !== undefined && <Text size="sm" mb="xs">{note}</Text>}
      <Group align="flex-end" gap="xs">
        <TextInput label={label} value={value} readOnly styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }} style={{ flex: 1, minWidth: 180 }} onFocus={(e) => e.currentTarget.select()} />
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <Button onClick={copy} leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />} aria-live="polite">{copied ? w.copied : w.copy}</Button>
          )}
        </CopyButton>
      </Group>
    </Alert>
  );
}
