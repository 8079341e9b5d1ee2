import { Text } from '@mantine/core';
import { useLanguage, useWords } from '../../../../app/language';
import type { Entry } from '../entry';
import { words } from '../words';
import classes from './Agenda.module.css';
import { today } from './days';
import { EntryButton } from './EntryButton';

/** A month as a list: only the days that have something. */
export function Agenda({ month, days, onMove }: { month: string; days: Map<string, Entry[]>; onMove: (entry: Entry) => void }) {
  const w = useWords(words);
  const { locale } = useLanguage();
  const name = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
  const having = [...days.keys()].filter((day) => day.startsWith(month)).sort();
  if (having.length === 0) {
    return <Text c="dimmed" py="lg">{w.emptyMonth}</Text>;
  }
  return (
    <ol className={classes.days}>
      {having.map((day) => (
        <li key={day} className={classes.day} data-day={day} data-now={day === today() || undefined}>
          <h3 className={classes.name}>{name.format(new Date(`${day}T12:00:00Z`))}{day === today() ? ` · ${w.today}` : ''}</h3>
          <ul className={classes.list}>
            {days.get(day)!.map((entry) => <li key={entry.key}><EntryButton entry={entry} onMove={onMove} /></li>)}
          </ul>
        </li>
      ))}
    </ol>
  );
}
