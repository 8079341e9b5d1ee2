import { Alert, Anchor, Skeleton } from '@mantine/core';
import { IconCheck, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useParts } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Empty } from '../../../parts/Empty';
import { MoreRows } from '../../../parts/MoreRows';
import { Problem } from '../../../parts/Problem';
import { Rows } from '../../../parts/Rows';
import type { Kind, Source, Thing } from './sources';
import { ThrownRow } from './ThrownRow';
import { words } from './words';

/** Things of one kind in the trash. */
export function Thrown({ kind, source }: { kind: Kind; source: Source }) {
  const w = useWords(words);
  const [back, setBack] = useState<Thing | null>(null);
  const list = useParts(['trash', kind], source.read);
  return (
    <>
      <div role="status">
        {back !== null && (
          <Alert color="green" variant="light" mb="md" icon={<IconCheck aria-hidden />}>{w.restored(back.title)} <Anchor component={Link} to={back.place} size="sm">{w.open}</Anchor></Alert>
        )}
      </div>
      <Problem of={list.error} again={() => void list.refetch()} />
      {list.isPending && [1, 2, 3].map((n) => <Skeleton key={n} h={68} mb={4} />)}
      <Rows label={w[kind]}>{list.rows.map((thing) => <ThrownRow key={thing.id} thing={thing} restore={source.restore} onBack={() => setBack(thing)} />)}</Rows>
      <MoreRows list={list} />
      {list.isSuccess && list.rows.length === 0 && <Empty icon={IconTrash} title={w.none} text={w.noneText} />}
    </>
  );
}
