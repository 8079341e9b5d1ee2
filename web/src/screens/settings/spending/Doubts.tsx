import { Skeleton, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { type Shape, api } from '../../../api/client';
import { told, useParts } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Empty } from '../../../parts/Empty';
import { MoreRows } from '../../../parts/MoreRows';
import { Problem } from '../../../parts/Problem';
import { RowButton } from '../../../parts/RowButton';
import { Row, Rows } from '../../../parts/Rows';
import { CallFacts } from './CallFacts';
import { Settle } from './Settle';
import { useMoney } from './useMoney';
import { words } from './words';

/** The calls of which nobody knows what became of them. */
export function Doubts() {
  const w = useWords(words);
  const money = useMoney();
  const [asked, setAsked] = useState<Shape<'ListCallsRow'> | null>(null);
  const list = useParts(['/api/calls', 'doubts'], (after, signal) => told(api.GET('/api/calls', { params: { query: { status: 'unknown', after } }, signal })));
  return (
    <>
      <Problem of={list.error} again={() => void list.refetch()} />
      {list.isPending && <Skeleton h={90} />}
      <Rows label={w.doubts}>
        {list.rows.map((call) => (
          <Row key={call.id} end={<><Text size="sm" fw={600}>{money(call)}</Text><RowButton onClick={() => setAsked(call)}>{w.settle}</RowButton></>}>
            <CallFacts call={call} />
          </Row>
        ))}
      </Rows>
      <MoreRows list={list} />
      {list.isSuccess && list.rows.length === 0 && <Empty icon={IconCircleCheck} title={w.noDoubts} text={w.noDoubtsText} />}
      {asked !== null && <Settle call={asked} onClose={() => setAsked(null)} />}
    </>
  );
}
