import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useWords } from '../../../../app/language';
import { useFormat } from '../../../../parts/format';
import type { Entry } from '../entry';
import { words } from '../words';
import { EntryButton } from './EntryButton';
import classes from './MonthTable.module.css';

const Most = 4;

/** A day of a month: what there is, and a place to drop something. */
export function DayCell({ day, away, now, entries, dragged, onDrag, onDrop, onMove }: {
  day: string; away: boolean; now: boolean; entries: Entry[]; dragged: Entry | null; onDrag: (entry: Entry | null) => void; onDrop: (entry: Entry) => void; onMove: (entry: Entry) => void;
}) {
  const w = useWords(words);
  const format = useFormat();
  const { locale } = useLanguage();
  const [over, setOver] = useState(false);
  const [all, setAll] = useState(false);
  const shown = all ? entries : entries.slice(0, entries.length > Most + 1 ? Most : Most + 1);
  const number = new Intl.DateTimeFormat(locale, { day: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
  return (
    <td
      className={classes.day}
      data-day={day}
      data-away={away || undefined}
      data-now={now || undefined}
      data-over={(over && dragged !== null) || undefined}
      onDragOver={(event) => {
        if (dragged !== null) {
          event.preventDefault();
          setOver(true);
        }
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (dragged !== null) {
          onDrop(dragged);
          onDrag(null);
        }
      }}
    >
      <time dateTime={day} className={classes.number} aria-current={now ? 'date' : undefined}>{number}</time>
      {entries.length > 0 && (
        <ul className={classes.list} aria-label={format.day(`${day}T12:00:00`)}>
          {shown.map((entry) => <li key={entry.key}><EntryButton entry={entry} onDrag={onDrag} onMove={onMove} /></li>)}
        </ul>
      )}
      {shown.length < entries.length && <Button size="compact-xs" variant="subtle" onClick={() => setAll(true)}>{w.moreOf(entries.length - shown.length)}</Button>}
    </td>
  );
}
