import { useState } from 'react';
import { useLanguage, useWords } from '../../../../app/language';
import type { Entry } from '../entry';
import { words } from '../words';
import { DayCell } from './DayCell';
import { today } from './days';
import classes from './MonthTable.module.css';
import { useMonthName } from './useMonthName';

/** A month as a table of weeks; what may be moved is dragged to another day. */
export function MonthTable({ month, weeks, days, onDrop, onMove }: { month: string; weeks: string[][]; days: Map<string, Entry[]>; onDrop: (entry: Entry, day: string) => void; onMove: (entry: Entry) => void }) {
  const w = useWords(words);
  const { locale } = useLanguage();
  const name = useMonthName();
  const [dragged, setDragged] = useState<Entry | null>(null);
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const now = today();
  return (
    <table className={classes.month} aria-label={w.monthLabel(name(month))}>
      <thead>
        <tr>{weeks[0]!.map((day) => <th key={day} scope="col">{weekday.format(new Date(`${day}T12:00:00Z`))}</th>)}</tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <DayCell
                key={day} day={day} away={!day.startsWith(month)} now={day === now} entries={days.get(day) ?? []} dragged={day < now ? null : dragged}
                onDrag={setDragged} onDrop={(entry) => onDrop(entry, day)} onMove={onMove}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
