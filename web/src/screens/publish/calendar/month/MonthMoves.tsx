import { ActionIcon, Button, Group } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useWords } from '../../../../app/language';
import { useAsk } from '../../../../parts/useAsk';
import { words } from '../words';
import { monthLater, today } from './days';

/** To the month before, the one after, and back to this one. */
export function MonthMoves({ month }: { month: string }) {
  const w = useWords(words);
  const [, ask] = useAsk('month');
  const now = today().slice(0, 7);
  const go = (to: string) => ask({ month: to === now ? null : to });
  return (
    <Group gap="xs" wrap="nowrap">
      <ActionIcon variant="default" size={36} aria-label={w.before} onClick={() => go(monthLater(month, -1))}><IconChevronLeft size={18} aria-hidden /></ActionIcon>
      <Button variant="default" onClick={() => go(now)} disabled={month === now}>{w.today}</Button>
      <ActionIcon variant="default" size={36} aria-label={w.after} onClick={() => go(monthLater(month, 1))}><IconChevronRight size={18} aria-hidden /></ActionIcon>
    </Group>
  );
}
