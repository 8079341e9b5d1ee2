import { Button, Group, SegmentedControl, SimpleGrid, Skeleton, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useRef } from 'react';
import { api } from '../../../api/client';
import { told, useParts } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { MoreRows } from '../../../parts/MoreRows';
import { Problem } from '../../../parts/Problem';
import type { ClipRow } from '../states';
import { TakeCard } from './TakeCard';
import { words } from './words';

/** The takes of a clip side by side, to compare and choose of; or those that were thrown away. */
export function Takes({ clip, thrown, onThrown }: { clip: ClipRow; thrown: boolean; onThrown: (thrown: boolean) => void }) {
  const w = useWords(words);
  const grid = useRef<HTMLDivElement>(null);
  const list = useParts(['/api/videos/{clip}/takes', clip.id, thrown], (after, signal) => told(api.GET('/api/videos/{clip}/takes', { params: { path: { clip: clip.id }, query: { trash: thrown, after } }, signal })));
  const playAll = () => grid.current?.querySelectorAll('video').forEach((video) => {
    video.currentTime = 0;
    void video.play();
  });
  return (
    <>
      {/* What was brought never had takes to throw away. */}
      {(!clip.is_uploaded || thrown) && (
        <Group justify="space-between" mb="md">
          <SegmentedControl aria-label={w.takes} data={[{ value: '', label: w.takesThere }, { value: 'yes', label: w.thrown }]} value={thrown ? 'yes' : ''} onChange={(value) => onThrown(value === 'yes')} />
          {list.rows.filter((take) => take.url_path !== null).length > 1 && <Button variant="default" leftSection={<IconPlayerPlay size={16} aria-hidden />} onClick={playAll}>{w.playAll}</Button>}
        </Group>
      )}
      <Problem of={list.error} again={() => void list.refetch()} />
      <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} ref={grid}>
        {list.isPending && [1, 2].map((n) => <Skeleton key={n} h={300} radius="md" />)}
        {list.rows.map((take, index) => <TakeCard key={take.id} clip={clip} take={take} thrown={thrown} name={w.takeOf(thrown || list.hasNextPage ? take.id : String(list.rows.length - index))} />)}
      </SimpleGrid>
      {list.isSuccess && list.rows.length === 0 && <Text c="dimmed">{thrown ? w.noThrown : w.noTakes}</Text>}
      <MoreRows list={list} />
    </>
  );
}
