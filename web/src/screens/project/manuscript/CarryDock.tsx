import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../../app/language';
import { type Carried, useDesk } from './desk';
import { laid, rowOf } from './standing';
import { readingOf } from './useReading';
import { words } from './words';
import classes from './Workplace.module.css';

/** While something is carried: what it is, and where it can be put, beside whatever is chosen. */
export function CarryDock({ carried }: { carried: Carried }) {
  const w = useWords(words);
  const { chosen, carry, change, busy } = useDesk();
  const { data } = useQuery({ ...readingOf(chosen.chapter), ...(chosen.chapter === '' && { enabled: false }) });
  const row = data === undefined ? null : rowOf(data, chosen.sentence);
  const paragraph = data === undefined || row === null ? undefined : laid(data).rows[row]!.paragraph.id;
  const target = carried.noun === 'sentence' ? (paragraph === undefined ? undefined : chosen.sentence) : carried.noun === 'paragraph' ? paragraph : chosen.chapter || undefined;
  const isPlace = target !== undefined && target !== carried.id;
  const put = (inFront: boolean) => {
    change({ do: `move_${carried.noun}`, id: carried.id, version: carried.version, target: target!, in_front: inFront });
    carry(null);
  };
  return (
    <>
      <div className={classes.dockRow} role="status">
        <Text size="sm" fw={600}>{w.carrying[carried.noun]}</Text>
        <Text size="sm" c="dimmed" className={classes.excerpt}>{isPlace ? carried.text : w.carryHelp}</Text>
      </div>
      <div className={classes.dockRow}>
        <Button size="compact-md" disabled={!isPlace} loading={busy} onClick={() => put(true)}>{w.putBefore}</Button>
        <Button size="compact-md" disabled={!isPlace} loading={busy} onClick={() => put(false)}>{w.putBehind}</Button>
        <Button size="compact-md" variant="default" onClick={() => carry(null)}>{w.cancel}</Button>
      </div>
    </>
  );
}
