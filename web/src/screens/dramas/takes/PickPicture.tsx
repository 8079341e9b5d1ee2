import { SegmentedControl, SimpleGrid, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { type Shape, api } from '../../../api/client';
import { told, useParts } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { MoreRows } from '../../../parts/MoreRows';
import { Problem } from '../../../parts/Problem';
import { Area } from '../data';
import { Window } from '../Window';
import { words } from '../words';
import classes from './Pick.module.css';

/** Pictures that are here already, one of which is chosen. */
export function PickPicture({ project, busy, error, onPick, onClose }: { project: string; busy: boolean; error?: unknown; onPick: (asset: Shape<'AssetRow'>) => void; onClose: () => void }) {
  const w = useWords(words);
  const format = useFormat();
  const [from, setFrom] = useState('drama');
  const list = useParts([Area, 'pictures', from, project], (after, signal) => {
    const where = { drama: { project }, mine: {}, stock: { source: 'STOCK' } }[from];
    return told(api.GET('/api/assets', { params: { query: { ...where, type: 'IMAGE', limit: 24, after } }, signal }));
  });
  return (
    <Window title={w.pickPicture} size="xl" onClose={onClose}>
      <Stack>
        <SegmentedControl aria-label={w.pickFrom} value={from} onChange={setFrom} data={[{ value: 'drama', label: w.ofDrama }, { value: 'mine', label: w.mine }, { value: 'stock', label: w.stock }]} />
        <Problem of={error ?? list.error} />
        <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="xs">
          {list.isPending && [1, 2, 3, 4].map((n) => <Skeleton key={n} h={120} radius="md" />)}
          {list.rows.map((asset) => {
            const name = asset.original_name ?? format.date(asset.creation_timestamp);
            return (
              <button key={asset.id} type="button" className={classes.one} disabled={busy} onClick={() => onPick(asset)} aria-label={w.useIt(name)}>
                <img src={asset.url_path} alt="" width={320} height={240} loading="lazy" className={classes.picture} />
                <Text size="xs" c="dimmed" truncate>{name}</Text>
              </button>
            );
          })}
        </SimpleGrid>
        {list.isSuccess && list.rows.length === 0 && <Text c="dimmed">{w.noPictures}</Text>}
        <MoreRows list={list} />
      </Stack>
    </Window>
  );
}
