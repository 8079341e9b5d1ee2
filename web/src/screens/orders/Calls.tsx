import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Shape, api } from '../../api/client';
import { told, useParts } from '../../api/parts';
import { useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import { MoreRows } from '../../parts/MoreRows';
import { Problem } from '../../parts/Problem';
import { CallLine } from './CallLine';
import classes from './Calls.module.css';
import { grouped } from './grouped';
import { words } from './words';

/** What makers were asked for an order, and what each call cost. */
export function Calls({ order, chapter }: { order: string; chapter: string }) {
  const w = useWords(words);
  const format = useFormat();
  const list = useParts(['/api/calls', order], (after, signal) => told(api.GET('/api/calls', { params: { query: { order, after, limit: 100 } }, signal })));
  const makers = useQuery({ queryKey: ['/api/makers', 'names'], queryFn: () => told(api.GET('/api/makers', { params: { query: { limit: 500 } } })) });
  const sumOf = (amount: (call: Shape<'ListCallsRow'>) => number) =>
    grouped(list.rows, (call) => call.currency).map(([currency, calls]) => ({ currency, amount: calls.reduce((all, call) => all + amount(call), 0) }));
  const paid = sumOf((call) => call.price ?? 0).map(format.cost).join(' + ');
  const held = sumOf((call) => (call.status === 'unknown' ? call.reserved : 0)).filter(({ amount }) => amount > 0).map(format.cost).join(' + ');
  return (
    <Stack gap="sm">
      <Problem of={list.error} again={() => void list.refetch()} />
      {list.isPending && <Skeleton h={180} />}
      {list.isSuccess && list.rows.length === 0 && <Text c="dimmed">{w.noCalls}</Text>}
      {list.rows.length > 0 && <Text>{w.callsSum(format.number(list.rows.length), paid)}{held !== '' && `${w.comma}${w.alsoHeld(held)}`} {list.hasNextPage && w.callsNote}</Text>}
      <ul className={classes.calls}>
        {list.rows.map((call) => <CallLine key={call.id} call={call} maker={makers.data?.items.find((one) => one.id === call.api_config_id)?.name} chapter={chapter} />)}
      </ul>
      <MoreRows list={list} />
    </Stack>
  );
}
