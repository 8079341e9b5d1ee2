import { Button, Group, Table, Text } from '@mantine/core';
import type { Shape } from '../../../../api/client';
import { useWords } from '../../../../app/language';
import { Problem } from '../../../../parts/Problem';
import { Section } from '../../../../parts/Section';
import { useMoment } from '../useMoment';
import classes from './Dates.module.css';
import { words } from './words';

/** Every place there will be, and the order to make it so. */
export function Dates({ dates, zone, current, busy, error, onMake }: { dates: Shape<'CreateSeriesPlace'>[]; zone: string; current: boolean; busy: boolean; error: unknown; onMake: () => void }) {
  const w = useWords(words);
  const moment = useMoment(zone);
  return (
    <div className={classes.dates} data-old={!current || undefined}>
      <Section title={w.dates(dates.length)} about={<span role="status">{current ? w.datesAbout(zone) : w.changed}</span>} order={3}>
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={w.dates(dates.length)}>
          <Table verticalSpacing={6} aria-label={w.dates(dates.length)}>
            <Table.Thead><Table.Tr><Table.Th>{w.number}</Table.Th><Table.Th>{w.at}</Table.Th><Table.Th>{w.chapter}</Table.Th><Table.Th>{w.postTitle}</Table.Th></Table.Tr></Table.Thead>
            <Table.Tbody>
              {dates.map((place) => (
                <Table.Tr key={place.number}><Table.Td>{place.number}</Table.Td><Table.Td className={classes.at}>{moment(place.scheduled_at)}</Table.Td><Table.Td>{place.chapter_number} · {place.chapter_title}</Table.Td><Table.Td>{place.post_title}</Table.Td></Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
        <Text size="sm" c="dimmed" my="sm">{w.films24}</Text>
        <Problem of={error} />
        <Group mt="sm"><Button disabled={!current} loading={busy} onClick={onMake}>{w.make}</Button></Group>
      </Section>
    </div>
  );
}
