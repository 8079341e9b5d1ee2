import { Group, Select, Skeleton, Text } from '@mantine/core';
import { IconReceipt } from '@tabler/icons-react';
import { type Shape, api } from '../../../api/client';
import { told, useParts } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Empty } from '../../../parts/Empty';
import { MoreRows } from '../../../parts/MoreRows';
import { Problem } from '../../../parts/Problem';
import { ProjectPick } from '../../../parts/ProjectPick';
import { Row, Rows } from '../../../parts/Rows';
import { Tag } from '../../../parts/Tag';
import { useAsk } from '../../../parts/useAsk';
import { MakerPick } from '../common/MakerPick';
import { CallFacts } from './CallFacts';
import { useMoney } from './useMoney';
import { words } from './words';

const colors: Record<Shape<'CallStatus'>, string> = { sending: 'blue', polling: 'blue', done: 'green', failed: 'red', abandoned: 'gray', unknown: 'orange' };

/** Every call to a maker, the newest first. */
export function Calls() {
  const w = useWords(words);
  const money = useMoney();
  const [{ project, maker, status }, ask] = useAsk('project', 'maker', 'status');
  const list = useParts(['/api/calls', project, maker, status], (after, signal) =>
    told(api.GET('/api/calls', { params: { query: { project: project || undefined, maker: maker || undefined, status: status || undefined, after } }, signal })),
  );
  return (
    <>
      <Group mb="md">
        <ProjectPick value={project} onChange={(id) => ask({ project: id })} w={{ base: 'calc(50% - 8px)', xs: 220 }} />
        <MakerPick value={maker} onChange={(id) => ask({ maker: id })} w={{ base: 'calc(50% - 8px)', xs: 220 }} />
        <Select aria-label={w.statusLabel} placeholder={w.statusLabel} clearable w={{ base: 'calc(50% - 8px)', xs: 170 }} data={(Object.keys(colors) as (keyof typeof colors)[]).map((s) => ({ value: s, label: w.status[s] }))} value={status || null} onChange={(s) => ask({ status: s })} />
      </Group>
      <Problem of={list.error} again={() => void list.refetch()} />
      {list.isPending && [1, 2, 3, 4].map((n) => <Skeleton key={n} h={76} mb={4} />)}
      <Rows label={w.calls}>
        {list.rows.map((call) => (
          <Row key={call.id} end={<><Text size="sm" fw={600}>{money(call)}</Text><Tag color={colors[call.status]}>{w.status[call.status]}</Tag></>}>
            <CallFacts call={call} />
          </Row>
        ))}
      </Rows>
      <MoreRows list={list} />
      {list.isSuccess && list.rows.length === 0 && <Empty icon={IconReceipt} title={w.noCalls} text={w.noCallsText} />}
    </>
  );
}
