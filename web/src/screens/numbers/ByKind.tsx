import { Group, Skeleton, Table, Text, Title } from '@mantine/core';
import { useWords } from '../../app/language';
import { Problem } from '../../parts/Problem';
import { MeasureSwitch } from './MeasureSwitch';
import { NumbersRow } from './NumbersRow';
import classes from './NumbersTable.module.css';
import { type By, type Filters, measures, useAsked, useNumbers } from './useNumbers';
import { words } from './words';

const Usual = 100;

/** Numbers by film, chapter, project, platform or post: a bar of each, and what it cost beside. */
export function ByKind({ by, filters, filtered }: { by: Exclude<By, 'day'>; filters: Filters; filtered: boolean }) {
  const w = useWords(words);
  const { measure } = useAsked();
  const numbers = useNumbers(by, filters);
  const rows = numbers.data?.by === by ? numbers.data.rows : undefined;
  const most = Math.max(1, ...(rows ?? []).map((row) => row[measure].total ?? 0));
  const title = w.titled(w.measure[measure], w.kind[by]);
  return (
    <section aria-label={title}>
      <Group justify="space-between" mb="sm"><Title order={2}>{title}</Title><MeasureSwitch /></Group>
      <Problem of={numbers.error} again={() => void numbers.refetch()} />
      {rows === undefined && numbers.isFetching && <Skeleton h={260} />}
      {rows?.length === 0 && <Text c="dimmed">{filtered ? w.noneSuch : w.none}</Text>}
      {rows !== undefined && rows.length > 0 && (
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={w.table}>
          <Table verticalSpacing="xs" className={classes.numbers} aria-label={title}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{w.kind[by]}</Table.Th><Table.Th className={classes.barHead}>{w.measure[measure]}</Table.Th>
                {measures.filter((one) => one !== measure).map((one) => <Table.Th key={one} ta="right">{w.measure[one]}</Table.Th>)}
                <Table.Th ta="right">{w.cost}</Table.Th>{by === 'publication' ? <Table.Th><span className={classes.unseen}>{w.deeds}</span></Table.Th> : <Table.Th ta="right">{w.postsHead}</Table.Th>}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>{rows.slice(0, filtered ? undefined : Usual).map((row) => <NumbersRow key={row.key ?? ''} row={row} by={by} measure={measure} most={most} />)}</Table.Tbody>
          </Table>
        </div>
      )}
      {rows !== undefined && !filtered && rows.length > Usual && <Text size="sm" c="dimmed" mt="sm">{w.onlyFirst(Usual, rows.length)}</Text>}
    </section>
  );
}
