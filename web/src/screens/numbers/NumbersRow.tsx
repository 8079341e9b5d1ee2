import { Table, Text } from '@mantine/core';
import { useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import { NameOf } from './NameOf';
import classes from './NumbersTable.module.css';
import { PostActs } from './PostActs';
import { Spent } from './Spent';
import { Told } from './Told';
import { type By, type Measure, measures, type SumRow } from './useNumbers';
import { words } from './words';

/** One of what is counted: its numbers, the one that is drawn as a bar, and what it cost. */
export function NumbersRow({ row, by, measure, most }: { row: SumRow; by: Exclude<By, 'day'>; measure: Measure; most: number }) {
  const w = useWords(words);
  const format = useFormat();
  const total = row[measure].total;
  return (
    <Table.Tr>
      <Table.Td className={classes.name}>
        <NameOf row={row} by={by} />
        <Text size="xs" c="dimmed">{row.looked_at === null ? w.neverLooked : w.looked(format.date(row.looked_at))}</Text>
      </Table.Td>
      <Table.Td>
        <Told sum={row[measure]} of={row.publications} />
        <svg className={classes.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>{total !== null && <rect width={Math.max(total > 0 ? 0.5 : 0, (100 * total) / most)} height={8} />}</svg>
      </Table.Td>
      {measures.filter((one) => one !== measure).map((one) => <Table.Td key={one} ta="right"><Told sum={row[one]} of={row.publications} /></Table.Td>)}
      <Table.Td ta="right"><Spent costs={row.costs} /></Table.Td>
      <Table.Td ta="right">{by !== 'publication' ? format.number(row.publications) : row.key !== null && <PostActs post={row.key} title={row.name ?? ''} />}</Table.Td>
    </Table.Tr>
  );
}
