import { Select, SimpleGrid, Skeleton } from '@mantine/core';
import { IconMovie } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { api } from '../../../api/client';
import { told, useParts } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Empty } from '../../../parts/Empty';
import { MoreRows } from '../../../parts/MoreRows';
import { Problem } from '../../../parts/Problem';
import { useAsk } from '../../../parts/useAsk';
import { useApart } from '../../films/useApart';
import type { Chapter, Power } from '../useProject';
import { words } from '../words';
import { FilmCard } from './FilmCard';

const WatchFilm = lazy(() => import('./WatchFilm').then((module) => ({ default: module.WatchFilm })));

/** The project's films, or those of one chapter, to watch, save and share. */
export function FilmsTab({ project, chapters, power }: { project: string; chapters: Chapter[]; power: Power }) {
  const w = useWords(words);
  const [{ chapter, film }, ask] = useAsk('chapter', 'film');
  const list = useParts(['/api/films', project, chapter], (after, signal) => told(api.GET('/api/films', { params: { query: chapter === '' ? { project, after } : { chapter, after } }, signal })));
  const apart = useApart(list.rows);
  const made = chapters.filter((c) => c.video_url !== null || c.id === chapter);
  const watched = list.rows.find((row) => row.id === film);
  return (
    <>
      <Problem of={list.error} again={() => void list.refetch()} />
      {made.length > 0 && (
        <Select mb="lg" maw={420} aria-label={w.allFilms} placeholder={w.allFilms} clearable searchable limit={100} data={made.map((c) => ({ value: c.id, label: `${c.chapter_number}. ${c.title}` }))} value={chapter || null} onChange={(value) => ask({ chapter: value })} />
      )}
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        {list.isPending && [1, 2, 3].map((n) => <Skeleton key={n} h={300} radius="md" />)}
        {list.rows.map((row) => <FilmCard key={row.id} film={row} apart={apart(row)} power={power} onWatch={() => ask({ film: row.id })} />)}
      </SimpleGrid>
      <MoreRows list={list} />
      {list.isSuccess && list.rows.length === 0 && <Empty icon={IconMovie} title={w.noFilms} text={w.noFilmsText} />}
      <Suspense>{watched !== undefined && <WatchFilm film={watched} onClose={() => ask({ film: '' })} />}</Suspense>
    </>
  );
}
