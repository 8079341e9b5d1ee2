import { Anchor, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Ref } from 'react';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { FilmPlayer } from '../../parts/FilmPlayer';
import { Panel } from '../../parts/Panel';
import { Problem } from '../../parts/Problem';
import { words } from './words';

/** The film an order brought. */
export function OrderFilm({ film, burned, player }: { film: string; burned: boolean; player: Ref<HTMLVideoElement> }) {
  const w = useWords(words);
  const read = useQuery({ queryKey: ['/api/films/{film}', film], queryFn: () => told(api.GET('/api/films/{film}', { params: { path: { film } } })) });
  const { data } = read;
  return (
    <Panel title={w.film} aside={<Anchor component={Link} to={`/films/${film}`}>{w.filmPage}</Anchor>}>
      {read.isPending && <Skeleton h={320} />}
      <Problem of={read.error} again={() => void read.refetch()} />
      {data?.links.file != null && (
        <FilmPlayer ref={player} film={{ title: data.title, file: data.links.file, poster: data.links.poster, resolution: data.resolution, subtitles: data.links.subtitles_vtt, language: data.language, shown: !burned }} />
      )}
    </Panel>
  );
}
