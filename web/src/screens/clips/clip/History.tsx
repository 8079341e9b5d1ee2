import { Skeleton, Text, Timeline } from '@mantine/core';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { MoreRows } from '../../../parts/MoreRows';
import { Problem } from '../../../parts/Problem';
import type { useParts } from '../../../api/parts';
import { words as pictureWords } from '../pictures/words';
import { words as shared } from '../words';
import { words } from './words';

/** Every move there was, the last first: what, by whom, why. */
export function History({ list }: { list: ReturnType<typeof useParts<Shape<'ReadHistoryMove'>>> }) {
  const w = useWords(words);
  const format = useFormat();
  const state: Record<string, string> = { ...useWords(pictureWords).state, ...useWords(shared).state, ...w.state };
  const word = (status: string) => state[status] ?? status;
  return (
    <>
      <Problem of={list.error} again={() => void list.refetch()} />
      {list.isPending && <Skeleton h={160} />}
      {list.isSuccess && list.rows.length === 0 && <Text c="dimmed">{w.noHistory}</Text>}
      <Timeline bulletSize={12} lineWidth={2}>
        {list.rows.map((move) => (
          <Timeline.Item key={`${move.noun} ${move.id}`} title={<Text size="sm" fw={600}>{w.noun[move.noun] === undefined ? '' : `${w.noun[move.noun]}${w.colon}`}{w.move(word(move.from_status), word(move.to_status))}</Text>}>
            {move.reason !== null && <Text size="sm">{move.reason}</Text>}
            <Text size="xs" c="dimmed">{format.date(move.at)} · {move.user ?? w.bySystem}</Text>
          </Timeline.Item>
        ))}
      </Timeline>
      <MoreRows list={list} />
    </>
  );
}
