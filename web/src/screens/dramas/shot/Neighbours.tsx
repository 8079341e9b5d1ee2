import { ActionIcon, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useWords } from '../../../app/language';
import type { Shot } from '../data';
import { words } from '../words';

/** Which shot it is, and the ways to those beside it; none while something typed is not saved. */
export function Neighbours({ shot, before, behind, still, onGo }: { shot: Shot; before: Shot | undefined; behind: Shot | undefined; still: boolean; onGo: (shot: string) => void }) {
  const w = useWords(words);
  return (
    <Group gap="xs">
      <Text fw={600} component="span">{w.shotNumber(shot.storyboard_number)}</Text>
      <ActionIcon variant="default" size="lg" aria-label={w.before} disabled={still || before === undefined} onClick={() => onGo(before!.id)}><IconChevronLeft size={18} aria-hidden /></ActionIcon>
      <ActionIcon variant="default" size="lg" aria-label={w.next} disabled={still || behind === undefined} onClick={() => onGo(behind!.id)}><IconChevronRight size={18} aria-hidden /></ActionIcon>
    </Group>
  );
}
