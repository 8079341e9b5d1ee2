import { Skeleton, Stack, Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { type Shape, api } from '../../../api/client';
import { told, useParts } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Empty } from '../../../parts/Empty';
import { MoreRows } from '../../../parts/MoreRows';
import { Once } from '../../../parts/Once';
import { Problem } from '../../../parts/Problem';
import { Rows } from '../../../parts/Rows';
import { MakeToken } from './MakeToken';
import { Token } from './Token';
import { words as menu } from '../words';
import { words } from './words';

/** One's personal tokens. */
export function Screen() {
  const w = useWords(words);
  const { tokens: title } = useWords(menu);
  const [made, setMade] = useState<Shape<'NewToken'> | null>(null);
  const list = useParts(['/api/tokens'], (after, signal) => told(api.GET('/api/tokens', { params: { query: { after } }, signal })));
  return (
    <Stack>
      <Text c="dimmed" maw="64ch">{w.about}</Text>
      <MakeToken onMade={setMade} />
      {made !== null && <Once label={w.token(made.row.name)} value={made.token} note={w.note} />}
      <Problem of={list.error} again={() => void list.refetch()} />
      {list.isPending && <Skeleton h={76} />}
      <Rows label={title}>{list.rows.map((token) => <Token key={token.id} token={token} onGone={() => made?.row.id === token.id && setMade(null)} />)}</Rows>
      <MoreRows list={list} />
      {list.isSuccess && list.rows.length === 0 && <Empty icon={IconKey} title={w.none} text={w.noneText} />}
    </Stack>
  );
}
