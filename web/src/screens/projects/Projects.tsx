import { Button, Group, Select, SimpleGrid, Skeleton } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { type Shape, api } from '../../api/client';
import { told, useParts } from '../../api/parts';
import { useWords } from '../../app/language';
import { Empty } from '../../parts/Empty';
import { MoreRows } from '../../parts/MoreRows';
import { Page } from '../../parts/Page';
import { Problem } from '../../parts/Problem';
import { SearchBox } from '../../parts/SearchBox';
import { useAsk } from '../../parts/useAsk';
import type { Way } from './AddProject';
import { DropDocument } from './DropDocument';
import { ProjectCard } from './ProjectCard';
import classes from './ProjectCard.module.css';
import { Welcome } from './Welcome';
import { words } from './words';

const AddProject = lazy(() => import('./AddProject').then((module) => ({ default: module.AddProject })));

const statuses: Shape<'ProjectStatus'>[] = ['uploaded', 'parsing', 'parsed', 'generating', 'completed', 'failed'];

/** All one may look at, and where a new one begins: a document may be dropped anywhere on it. */
export function Screen() {
  const w = useWords(words);
  const [{ text, status }, ask] = useAsk('text', 'status');
  const [adding, add] = useState<Way | null>(null);
  const list = useParts(['/api/projects', text, status], (after, signal) =>
    told(api.GET('/api/projects', { params: { query: { text: text || undefined, status: status || undefined, sort: 'updated', order: 'desc', after } }, signal })),
  );
  const bare = list.isSuccess && list.rows.length === 0 && text === '' && status === '';
  return (
    <>
      <DropDocument>
        <Page title={w.title} about={w.about} actions={<Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => add('file')}>{w.add}</Button>}>
          {!bare && (
            <Group mb="lg">
              <SearchBox label={w.search} value={text} onChange={(value) => ask({ text: value })} />
              <Select aria-label={w.any} placeholder={w.any} clearable data={statuses.map((s) => ({ value: s, label: w.status[s] }))} value={status || null} onChange={(value) => ask({ status: value })} w={{ base: '100%', xs: 160 }} />
            </Group>
          )}
          <Problem of={list.error} again={() => void list.refetch()} />
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
            {list.isPending && [1, 2, 3].map((n) => <Skeleton key={n} radius="md" className={classes.waiting} />)}
            {list.rows.map((project) => <ProjectCard key={project.id} project={project} />)}
          </SimpleGrid>
          <MoreRows list={list} />
          {bare && <Welcome onAdd={add} />}
          {list.isSuccess && list.rows.length === 0 && !bare && (
            <Empty icon={IconSearch} title={w.none} text={w.noneText}>
              <Button variant="default" onClick={() => ask({ text: '', status: '' })}>{w.showAll}</Button>
            </Empty>
          )}
        </Page>
      </DropDocument>
      <Suspense>{adding !== null && <AddProject way={adding} onClose={() => add(null)} />}</Suspense>
    </>
  );
}
