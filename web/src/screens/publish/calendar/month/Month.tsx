import { Box, Skeleton, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useWords } from '../../../../app/language';
import { Problem } from '../../../../parts/Problem';
import { Section } from '../../../../parts/Section';
import { useAsk } from '../../../../parts/useAsk';
import type { Entry } from '../entry';
import { MoveDialog } from '../MoveDialog';
import { useMove } from '../useMove';
import { words } from '../words';
import { daysBetween, here, instantOf, later, wallOf } from '../zones';
import { Agenda } from './Agenda';
import { monthOf, weeksOf } from './days';
import { useEntries } from './entries';
import { MonthMoves } from './MonthMoves';
import { MonthTable } from './MonthTable';
import { useMonthName } from './useMonthName';

/** A month: as a table where there is room, as a list where there is not. */
export function Month() {
  const w = useWords(words);
  const [{ month: asked }] = useAsk('month');
  const month = monthOf(asked);
  const weeks = weeksOf(month);
  const [first, last] = [weeks[0]![0]!, weeks.at(-1)!.at(-1)!];
  const { entries, isPending, error, again } = useEntries(instantOf({ day: first, time: '00:00' }, here), instantOf({ day: later(last, 1), time: '00:00' }, here));
  const move = useMove();
  const [moving, setMoving] = useState<Entry | null>(null);
  const narrow = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false });
  const name = useMonthName();

  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { day } = wallOf(entry.at, here);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  // The time of day stays, where the calendar lives.
  const drop = (entry: Entry, day: string) => {
    const wall = wallOf(entry.at, entry.zone);
    const by = daysBetween(wallOf(entry.at, here).day, day);
    if (by !== 0) {
      move.mutate({ entry, at: instantOf({ day: later(wall.day, by), time: wall.time }, entry.zone) });
    }
  };
  return (
    <Section title={name(month)} about={w.timesOf(here)} actions={<MonthMoves month={month} />}>
      <Problem of={error} again={again} />
      <Problem
        of={move.error}
        again={() => move.variables !== undefined && move.mutate(move.variables)}
        stale={() => {
          again();
          move.reset();
        }}
      />
      <Box mih={narrow ? 320 : 560}>{isPending ? <Skeleton h={narrow ? 320 : 560} /> : narrow ? <Agenda month={month} days={days} onMove={setMoving} /> : <MonthTable month={month} weeks={weeks} days={days} onDrop={drop} onMove={setMoving} />}</Box>
      {!narrow && entries.some((entry) => entry.open) && <Text size="xs" c="dimmed" mt="xs">{w.dragHelp}</Text>}
      {moving !== null && <MoveDialog entry={moving} onClose={() => setMoving(null)} />}
    </Section>
  );
}
