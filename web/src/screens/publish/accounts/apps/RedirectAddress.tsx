import { Button, CopyButton, Group, Text, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useWords } from '../../../../app/language';
import { RowButton } from '../../../../parts/RowButton';
import { words } from './words';

/** Where a platform sends the person back to: to be copied and registered there. */
export function RedirectAddress({ value, small = false }: { value: string; small?: boolean }) {
  const w = useWords(words);
  if (small) {
    return (
      <Group gap="xs" mt={6}>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>{w.redirect}: <Text span ff="monospace" size="xs">{value}</Text></Text>
        <CopyButton value={value}>{({ copied, copy }) => <RowButton onClick={copy} h={28} aria-live="polite" aria-label={`${copied ? w.copied : w.copy}: ${w.redirect}`}>{copied ? w.copied : w.copy}</RowButton>}</CopyButton>
      </Group>
    );
  }
  return (
    <Group align="flex-end" gap="xs">
      <TextInput label={w.redirect} description={w.redirectHelp} value={value} readOnly styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }} style={{ flex: 1, minWidth: 220 }} onFocus={(e) => e.currentTarget.select()} />
      <CopyButton value={value}>
        {({ copied, copy }) => <Button variant="default" onClick={copy} leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />} aria-live="polite">{copied ? w.copied : w.copy}</Button>}
      </CopyButton>
    </Group>
  );
}
