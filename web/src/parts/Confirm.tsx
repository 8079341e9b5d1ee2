import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../app/language';
import { Dialog } from './Dialog';

const words = { en: { cancel: 'Cancel' }, zh: { cancel: '取消' } };

/** Asks before what cannot be taken back, or costs money: says what will happen, and the button says it again. `keep` is said by the other where “Cancel” might mean either. */
export function Confirm({ open, title, text, action, keep, danger = false, busy = false, onConfirm, onClose, children }: {
  open: boolean; title: string; text?: string; action: string; keep?: string; danger?: boolean; busy?: boolean; onConfirm: () => void; onClose: () => void; children?: ReactNode;
}) {
  const w = useWords(words);
  return (
    <Dialog opened={open} onClose={onClose} title={title}>
      <Stack>
        {text !== undefined && <Text size="sm">{text}</Text>}
        {children}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{keep ?? w.cancel}</Button>
          <Button color={danger ? 'red' : undefined} loading={busy} onClick={onConfirm}>{action}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
