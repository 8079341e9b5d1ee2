import { SimpleGrid, Skeleton, Text } from '@mantine/core';
import { type Shape, api } from '../../api/client';
import { told, useParts } from '../../api/parts';
import { useWords } from '../../app/language';
import { MoreRows } from '../../parts/MoreRows';
import { Problem } from '../../parts/Problem';
import { FilmCard } from './FilmCard';
import { useApart } from './useApart';
import { words } from './words';

/** The other finished films of the same chapter: other sizes, formats, languages, or made before. */
export function OtherFilms({ film }: { film: Shape<'ReadFilmRow'> }) {
  const w = useWords(words);
  const list = useParts(['/api/films', 'chapter', film.script_id], (after, signal) => told(api.GET('/api/films', { params: { query: { chapter: film.script_id, status: 'COMPLETED', after } }, signal })));
  const apart = useApart(list.rows);
  const others = list.rows.filter((one) => one.id !== film.id);
  return (
    <>
      <Problem of={list.error} again={() => void list.refetch()} />
      {list.isPending && <Skeleton h={280} />}
      {list.isSuccess && others.length === 0 && !list.hasNextPage && <Text c="dimmed">{w.noOthers}</Text>}
      <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }}>
        {others.map((one) => <FilmCard key={one.id} film={one} apart={apart(one)} />)}
      </SimpleGrid>
      <MoreRows list={list} />
    </>
  );
}
