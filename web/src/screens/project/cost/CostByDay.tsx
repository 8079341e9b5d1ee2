import { Table, Title } from '@mantine/core';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { words } from '../words';

/** Every day's costs by service and maker, the newest day first. */
export function CostByDay({ rows }: { rows: Shape<'ReadCostsRow'>[] }) {
  const w = useWords(words);
  const format = useFormat();
  const price = (amount: number, currency: string) => (amount === 0 ? w.free : format.cost({ amount, currency }));
  return (
    <section>
      <Title order={2} size="h3" mb="sm">{w.byDay}</Title>
      <Table.ScrollContainer minWidth={560} type="native" tabIndex={0} role="region" aria-label={w.byDay}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr><Table.Th>{w.day}</Table.Th><Table.Th>{w.service}</Table.Th><Table.Th ta="end">{w.paid}</Table.Th><Table.Th ta="end">{w.held}</Table.Th><Table.Th ta="end">{w.calls}</Table.Th><Table.Th>{w.maker}</Table.Th></Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={`${row.day} ${row.service_type} ${row.maker} ${row.currency}`}>
                <Table.Td>{format.day(`${row.day}T12:00:00`)}</Table.Td>
                <Table.Td>{w.services[row.service_type as keyof typeof w.services] ?? row.service_type}</Table.Td>
                <Table.Td ta="end">{price(row.cost, row.currency)}</Table.Td>
                <Table.Td ta="end">{row.held === 0 ? '–' : price(row.held, row.currency)}</Table.Td>
                <Table.Td ta="end">{format.number(row.calls)}</Table.Td>
                <Table.Td>{row.maker}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
