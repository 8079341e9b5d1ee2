import { Button, Group, SegmentedControl, SimpleGrid, Skeleton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMasksTheater, IconPlus, IconSearch, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { api } from '../../../api/client';
import { told, useParts } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Empty } from '../../../parts/Empty';
import { MoreRows } from '../../../parts/MoreRows';
import { Page } from '../../../parts/Page';
import { Problem } from '../../../parts/Problem';
import { SearchBox } from '../../../parts/SearchBox';
import { useAsk } from '../../../parts/useAsk';
import { Area } from '../data';
import { words } from '../words';
import { DramaCard } from './DramaCard';
import { OfProject } from './OfProject';

const BeginDrama = lazy(() => import('./BeginDrama').then((module) => ({ default: module.BeginDrama })));

/** The dramas one may look at, or those one threw away. */
export function Screen() {
  const w = useWords(words);
  const [{ text, trash, project }, ask] = useAsk('text', 'trash', 'project');
  const [adding, { open, close }] = useDisclosure(false);
  const list = useParts([Area, 'list', text, trash], (after, signal) => told(api.GET('/api/dramas', { params: { query: { text: text || undefined, trash: trash !== '', after } }, signal })));
  const none = list.isSuccess && list.rows.length === 0;
  if (project !== '') {
    return <OfProject project={project} />;
  }
  return (
    <Page title={w.title} about={w.about} actions={<Button leftSection={<IconPlus size={18} aria-hidden />} onClick={open}>{w.begin}</Button>}>
      <Group mb="lg">
        <SearchBox label={w.search} value={text} onChange={(value) => ask({ text: value })} />
        <SegmentedControl aria-label={w.which} value={trash} onChange={(value) => ask({ trash: value })} data={[{ value: '', label: w.there }, { value: '1', label: w.trash }]} />
      </Group>
      <Problem of={list.error} again={() => void list.refetch()} />
      <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }}>
        {list.isPending && [1, 2, 3].map((n) => <Skeleton key={n} h={264} radius="md" />)}
        {list.rows.map((drama) => <DramaCard key={drama.id} drama={drama} />)}
      </SimpleGrid>
      <MoreRows list={list} />
      {none && text === '' && trash === '' && (
        <Empty icon={IconMasksTheater} title={w.emptyTitle} text={w.emptyText}>
          <Button size="md" leftSection={<IconPlus size={18} aria-hidden />} onClick={open}>{w.begin}</Button>
        </Empty>
      )}
      {none && text !== '' && <Empty icon={IconSearch} title={w.none} text={w.noneText} />}
      {none && text === '' && trash !== '' && <Empty icon={IconTrash} title={w.trashEmpty} text={w.trashEmptyText} />}
      <Suspense>{adding && <BeginDrama onClose={close} />}</Suspense>
    </Page>
  );
}
