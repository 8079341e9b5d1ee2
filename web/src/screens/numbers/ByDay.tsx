import { Group, Skeleton, Table, Text, Title } from '@mantine/core';
import { useWords } from '../../app/language';
import { useMe } from '../../app/session';
import { useFormat } from '../../parts/format';
import { Problem } from '../../parts/Problem';
import { LineChart } from './LineChart';
import { MeasureSwitch } from './MeasureSwitch';
import classes from './NumbersTable.module.css';
import { Spent } from './Spent';
import { Told } from './Told';
import { type Filters, measures, useAsked, useNumbers } from './useNumbers';
import { words } from './words';

/** Numbers as they stood at the end of each day: a line, and behind it the same as a table. */
export function ByDay({ filters }: { filters: Filters }) {
  const w = useWords(words);
  const format = useFormat();
  const { timezone } = useMe();
  const { measure } = useAsked();
  const numbers = useNumbers('day', filters);
  const rows = numbers.data?.by === 'day' ? numbers.data.rows : undefined;
  const dayOf = (key: string | null) => `${key ?? ''}T12:00:00`;
  const title = w.titled(w.measure[measure], w.kind.day);
  const points = (rows ?? []).map((row) => ({ key: row.key ?? '', label: format.day(dayOf(row.key)), foot: format.dayOfYear(dayOf(row.key)), value: row[measure].total, note: row[measure].known < row.publications ? w.toldOf(row[measure].known, row.publications) : null }));
  return (
    <section aria-label={title}>
      <Group justify="space-between" mb="sm"><Title order={2}>{title}</Title><MeasureSwitch /></Group>
      <Text size="sm" c="dimmed" mb="sm">{w.daysIn(timezone)}</Text>
      <Problem of={numbers.error} again={() => void numbers.refetch()} />
      {rows === undefined && numbers.isFetching && <Skeleton h={300} />}
      {rows !== undefined && (
        <>
          <LineChart label={`${title}: ${w.ofDays(rows.length)}`} points={points} unknown={w.untoldThen} />
          <details className={classes.more}>
            <summary>{w.table}</summary>
            <div className={classes.tall} tabIndex={0} role="region" aria-label={w.table}>
              <Table mt="sm" verticalSpacing={6} className={classes.numbers} aria-label={title}>
                <Table.Thead>
                  <Table.Tr><Table.Th>{w.kind.day}</Table.Th>{measures.map((one) => <Table.Th key={one} ta="right">{w.measure[one]}</Table.Th>)}<Table.Th ta="right">{w.costOut}</Table.Th><Table.Th ta="right">{w.postsOut}</Table.Th></Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {[...rows].reverse().map((row) => (
                    <Table.Tr key={row.key}>
                      <Table.Td>{format.day(dayOf(row.key))}</Table.Td>{measures.map((one) => <Table.Td key={one} ta="right"><Told sum={row[one]} of={row.publications} /></Table.Td>)}
                      <Table.Td ta="right">{row.costs.length === 0 ? '' : <Spent costs={row.costs} />}</Table.Td><Table.Td ta="right">{format.number(row.publications)}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </div>
          </details>
        </>
      )}
    </section>
  );
}
