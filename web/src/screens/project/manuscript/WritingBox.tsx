import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useRef } from 'react';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import { words } from './words';

/** Where text is typed in place: saved by its button or Ctrl+Enter, given up by Escape. */
export function WritingBox({ label, value, onType, onSave, onClose, busy, problem, again, theirs, accept, onEscape, box, children }: {
  label: string; value: string; onType: (value: string) => void; onSave: () => void; onClose: () => void; busy: boolean; problem: unknown; again: () => void; theirs?: string | null; accept?: () => void; onEscape?: () => void;
  box?: Ref<HTMLTextAreaElement>; children?: ReactNode;
}) {
  const w = useWords(words);
  const own = useRef<HTMLTextAreaElement>(null);
  const area = (box ?? own) as typeof own;
  useEffect(() => {
    area.current?.focus({ preventScroll: true });
    area.current?.setSelectionRange(area.current.value.length, area.current.value.length);
  }, [area]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      (onEscape ?? onClose)();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSave();
    }
  };
  return (
    <Stack gap="xs" py="xs" ff="text" lh="sm">
      <Textarea ref={area} aria-label={label} value={value} onChange={(e) => onType(e.currentTarget.value)} onKeyDown={onKeyDown} autosize minRows={2} maxRows={24} size="md" />
      {theirs != null && (
        <Alert role="status" variant="default" title={w.nowReads}>
          <Text size="sm" mb="xs">{theirs}</Text>
          <Button size="compact-sm" variant="default" onClick={accept}>{w.mineStands}</Button>
        </Alert>
      )}
      <Problem of={problem} again={again} />
      <Group gap="xs">
        <Button size="compact-md" loading={busy} disabled={theirs != null} onClick={onSave}>{w.save}</Button>
        {children}
        <Button size="compact-md" variant="default" onClick={onClose}>{w.cancel}</Button>
      </Group>
    </Stack>
  );
}
