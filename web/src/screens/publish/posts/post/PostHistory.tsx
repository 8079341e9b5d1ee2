import { Skeleton, Text } from '@mantine/core';
import { api } from '../../../../api/client';
import { told, useParts } from '../../../../api/parts';
import { useWords } from '../../../../app/language';
import { useFormat } from '../../../../parts/format';
import { MoreRows } from '../../../../parts/MoreRows';
import moves from '../../../../parts/Moves.module.css';
import { Problem } from '../../../../parts/Problem';
import { Why } from '../../../../parts/Why';
import type { State } from '../states';
import { words as shared } from '../words';
import { words } from './words';

/** Every move of a post from state to state, by whom and why, the last first. */
export function PostHistory({ post }: { post: string }) {
  const w = useWords(words);
  const s = useWords(shared);
  const format = useFormat();
  const list = useParts(['/api/publications/{publication}/history', post], (after, signal) => told(api.GET('/api/publications/{publication}/history', { params: { path: { publication: post }, query: { after } }, signal })));
  const word = (state: string) => s.state[state as State] ?? state;
  return (
    <>
      <Problem of={list.error} again={() => void list.refetch()} />
      {list.isPending && <Skeleton h={180} />}
      {list.isSuccess && list.rows.length === 0 && <Text c="dimmed">{w.noMoves}</Text>}
      <ol className={moves.moves}>
        {list.rows.map((move) => (
          <li key={move.id} className={moves.move}>
            <Text size="sm">{word(move.from_status)} → <b>{word(move.to_status)}</b></Text>
            <Text size="xs" c="dimmed">{format.moment(move.at)} · {move.user ?? w.itself}</Text>
            {move.reason !== null && <Text size="sm"><Why code={move.reason_code} message={move.reason} /></Text>}
          </li>
        ))}
      </ol>
      <MoreRows list={list} />
    </>
  );
}
