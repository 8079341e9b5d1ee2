import { Center, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ifMatch } from '../../api/client';
import { told, useParts } from '../../api/parts';
import { useWords } from '../../app/language';
import { Dialog } from '../../parts/Dialog';
import { MoreRows } from '../../parts/MoreRows';
import { Problem } from '../../parts/Problem';
import { again } from './again';
import classes from './Editor.module.css';
import { useLine, useRoom } from './room';
import { useRowKept } from './useRowKept';
import { shownOf, useVersions } from './useVersions';
import { words } from './words';

/** A picture that is here already: one's own, of this project, or stock. */
export function LibraryDialog({ onClose }: { onClose: () => void }) {
  const w = useWords(words);
  const { chapter, undo } = useRoom();
  const { row } = useLine();
  const keep = useRowKept();
  const [from, setFrom] = useState('own');
  const before = shownOf(useVersions(row.id).rows, row, 'picture')?.id ?? null;
  const query = { type: 'IMAGE', ...(from === 'own' ? { source: 'USER_UPLOADED' } : from === 'stock' ? { source: 'STOCK' } : { project: chapter.project_id }) };
  const list = useParts(['/api/assets', 'pictures', query], (after, signal) => told(api.GET('/api/assets', { params: { query: { ...query, limit: 24, after } }, signal })));
  const using = useMutation({
    mutationFn: (asset_id: string) => told(api.PUT('/api/sentences/{sentence}/picture', { params: { path: { sentence: row.id }, header: ifMatch(row) }, body: { asset_id } })),
    onSuccess: (now) => {
      keep(now);
      undo.did({ kind: 'choice', id: row.id, slot: 'picture', before });
      onClose();
    },
  });
  return (
    <Dialog opened onClose={onClose} title={w.titleOfLibrary} size="xl">
      <Stack>
        <SegmentedControl aria-label={w.whichLibrary} value={from} onChange={setFrom} data={[{ value: 'own', label: w.fromOwn }, { value: 'project', label: w.fromProject }, { value: 'stock', label: w.fromStock }]} />
        <Problem of={list.error ?? using.error} again={again(using)} />
        <div className={classes.grid} aria-busy={using.isPending}>
          {list.isPending && [1, 2, 3, 4].map((n) => <Skeleton key={n} className={classes.pick} />)}
          {list.rows.map((asset, n) => (
            <button key={asset.id} type="button" className={classes.pick} disabled={using.isPending} aria-label={w.useThis(asset.original_name ?? String(n + 1))} onClick={() => using.mutate(asset.id)}>
              <img src={asset.url_path} alt="" width={160} height={90} loading="lazy" decoding="async" />
            </button>
          ))}
        </div>
        {list.isSuccess && list.rows.length === 0 && <Center py="lg"><Text c="dimmed">{w.emptyLibrary}</Text></Center>}
        <MoreRows list={list} />
      </Stack>
    </Dialog>
  );
}
