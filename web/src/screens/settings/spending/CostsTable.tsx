import { Table } from '@mantine/core';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { words as shared } from '../common/words';
import classes from './CostsTable.module.css';
import { words } from './words';

/** The same figures to be read one by one, also by those who cannot see bars. */
export function CostsTable({ rows, money }: { rows: Shape<'ReadCostsRow'>[]; money: (amount: number) => string }) {
  const w = useWords(words);
  const c = useWords(shared);
  const format = useFormat();
  return (
    <details className={classes.more}>
      <summary>{w.table}</summary>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={w.table}>
        <Table mt="sm" striped verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{w.day}</Table.Th><Table.Th>{w.service}</Table.Th><Table.Th>{w.maker}</Table.Th><Table.Th ta="right">{w.callsHead}</Table.Th><Table.Th ta="right">{w.cost}</Table.Th><Table.Th ta="right">{w.held}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={`${row.day} ${row.service_type} ${row.maker}`}>
                <Table.Td>{format.day(`${row.day}T12:00:00`)}</Table.Td><Table.Td>{c.service[row.service_type as Shape<'ServiceType'>] ?? row.service_type}</Table.Td><Table.Td>{row.maker}</Table.Td>
                <Table.Td ta="right">{format.number(row.calls)}</Table.Td><Table.Td ta="right">{money(row.cost)}</Table.Td><Table.Td ta="right">{row.held === 0 ? '' : money(row.held)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </details>
  );
}
