import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import classes from './NumbersTable.module.css';
import { Unknown } from './Unknown';
import { words } from './words';

/** The last times somebody looked at a post, and what was told. */
export function Looks({ post }: { post: string }) {
  const w = useWords(words);
  const format = useFormat();
  const looks = useQuery({ queryKey: ['/api/publications/{publication}/numbers', post], queryFn: ({ signal }) => told(api.GET('/api/publications/{publication}/numbers', { params: { path: { publication: post }, query: { limit: 20 } }, signal })) });
  const cell = (value: number | null, why: string | null) => (value === null ? <Unknown why={why ?? w.untoldThen} /> : format.number(value));
  return (
    <details className={classes.more}>
      <summary>{w.before}</summary>
      {looks.data?.items.length === 0 && <Text size="sm" c="dimmed" mt="xs">{w.neverLooked}</Text>}
      {(looks.data?.items.length ?? 0) > 0 && (
        <div className={classes.tall} tabIndex={0} role="region" aria-label={w.before}>
          <Table mt="xs" verticalSpacing={4} fz="xs">
            <Table.Thead><Table.Tr><Table.Th>{w.when}</Table.Th><Table.Th>{w.by}</Table.Th><Table.Th>{w.measure.views}</Table.Th><Table.Th>{w.measure.likes}</Table.Th><Table.Th>{w.measure.comments}</Table.Th><Table.Th>{w.measure.shares}</Table.Th></Table.Tr></Table.Thead>
            <Table.Tbody>
              {looks.data?.items.map((look) => (
                <Table.Tr key={look.fetched_at}>
                  <Table.Td>{format.date(look.fetched_at)}</Table.Td><Table.Td>{w.source[look.source]}</Table.Td>
                  {[look.view_count, look.like_count, look.comment_count, look.share_count].map((value, n) => <Table.Td key={n}>{cell(value, look.unavailable_reason)}</Table.Td>)}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </details>
  );
}
