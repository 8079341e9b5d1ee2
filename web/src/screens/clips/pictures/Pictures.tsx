import { Button, ScrollArea, SegmentedControl, SimpleGrid, Skeleton } from '@mantine/core';
import { IconPhoto, IconSearch } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { type Shape, api } from '../../../api/client';
import { told, useParts } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Empty } from '../../../parts/Empty';
import { BringPicture } from '../../../parts/model/BringPicture';
import { MoreRows } from '../../../parts/MoreRows';
import { Page } from '../../../parts/Page';
import { Problem } from '../../../parts/Problem';
import { useAsk } from '../../../parts/useAsk';
import { ClipsNav } from '../ClipsNav';
import { paceOf, useWhile } from '../useWhile';
import { PictureCard } from './PictureCard';
import { words } from './words';

const PicturePanel = lazy(() => import('./PicturePanel').then((module) => ({ default: module.PicturePanel })));

const statuses: Shape<'ImageVideo'>[] = ['none', 'pending', 'processing', 'completed', 'failed'];

/** One's pictures with the way of each to a video; one of them beside, when the address names it. */
export function Screen() {
  const w = useWords(words);
  const [{ status, picture }, ask] = useAsk('status', 'picture', 'tab');
  const list = useParts(['/api/images', status], (after, signal) => told(api.GET('/api/images', { params: { query: { status: (status || undefined) as Shape<'ImageVideo'> | undefined, after, limit: 48 } }, signal })));
  useWhile(paceOf(list.rows.map((row) => ({ status: row.video_status }))), '/api/images');
  const nothing = list.isSuccess && list.rows.length === 0;
  return (
    <Page title={w.title} about={w.about} actions={<BringPicture onBrought={(name) => ask({ picture: name })} />}>
      <ClipsNav />
      <ScrollArea type="never" mb="lg">
        <SegmentedControl aria-label={w.status} data={[{ value: '', label: w.any }, ...statuses.map((s) => ({ value: s, label: w.state[s] }))]} value={status} onChange={(value) => ask({ status: value })} />
      </ScrollArea>
      <Problem of={list.error} again={() => void list.refetch()} />
      <SimpleGrid cols={{ base: 2, xs: 3, md: 4 }} spacing="md">
        {list.isPending && [1, 2, 3, 4, 5, 6, 7, 8].map((n) => <Skeleton key={n} h={250} radius="md" />)}
        {list.rows.map((row) => <PictureCard key={row.id} picture={row} />)}
      </SimpleGrid>
      <MoreRows list={list} />
      {nothing && status === '' && <Empty icon={IconPhoto} title={w.emptyTitle} text={w.emptyText} />}
      {nothing && status !== '' && <Empty icon={IconSearch} title={w.none} text={w.noneText}><Button variant="default" onClick={() => ask({ status: null })}>{w.all}</Button></Empty>}
      <Suspense>{picture !== '' && <PicturePanel key={picture} name={picture} row={list.rows.find((row) => row.img_name === picture)} onClose={() => ask({ picture: null, tab: null })} />}</Suspense>
    </Page>
  );
}
