import { Skeleton, Text } from '@mantine/core';
import type { Shape } from '../api/client';
import { useParts } from '../api/parts';
import { useWords } from '../app/language';
import { useFormat } from './format';
import { MoreRows } from './MoreRows';
import classes from './Moves.module.css';
import { words } from './movesWords';
import { Problem } from './Problem';

type Part = Shape<'ReadHistoryMovePage'>;

/** What became of something: every move from state to state, by whom and why, the last first. */
export function Moves({ of, read }: { of: readonly string[]; read: (after: string | undefined, signal: AbortSignal) => Promise<Part> }) {
  const w = useWords(words);
  const format = useFormat();
  const list = useParts(['history', ...of], read);
  const state = (status: string) => w.status[status.toLowerCase() as keyof typeof w.status] ?? status;
  return (
    <>
      <Problem of={list.error} again={() => void list.refetch()} />
      {list.isPending && <Skeleton h={180} />}
      {list.isSuccess && list.rows.length === 0 && <Text c="dimmed">{w.none}</Text>}
      <ol className={classes.moves}>
        {list.rows.map((move) => (
          <li key={move.id} className={classes.move}>
            <Text size="sm" component="div">
              <b>{w.noun[move.noun as keyof typeof w.noun] ?? move.noun}</b>{w.colon}{state(move.from_status)} → <b>{state(move.to_status)}</b>
            </Text>
            <Text size="xs" c="dimmed">{format.date(move.at)} · {move.user ?? w.itself}</Text>
            {move.reason !== null && <Text size="sm">{move.reason}</Text>}
          </li>
        ))}
      </ol>
      <MoreRows list={list} />
    </>
  );
}
