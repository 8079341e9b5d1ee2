import { Button, Skeleton } from '@mantine/core';
import { IconAlertCircle, IconMovieOff, IconProgress } from '@tabler/icons-react';
import type { Ref } from 'react';
import { Link } from 'react-router';
import type { Shape } from '../../api/client';
import { useWords } from '../../app/language';
import { Empty } from '../../parts/Empty';
import { FilmPlayer } from '../../parts/FilmPlayer';
import { words } from './words';

/** The film itself, or why there is none to watch. */
export function FilmView({ film, order, ready, burned, player }: { film: Shape<'ReadFilmRow'>; order: string; ready: boolean; burned: boolean; player: Ref<HTMLVideoElement> }) {
  const w = useWords(words);
  if (film.links.file !== null) {
    const [width = 16, height = 9] = film.resolution.split('x').map(Number);
    return ready ? (
      <FilmPlayer ref={player} film={{ title: film.title, file: film.links.file, poster: film.links.poster, resolution: film.resolution, subtitles: film.links.subtitles_vtt, language: film.language, shown: !burned }} />
    ) : (
      <Skeleton mx="auto" radius="md" style={{ aspectRatio: `${width} / ${height}`, maxWidth: `calc(72dvh * ${width / height})` }} />
    );
  }
  const toOrder = <Button component={Link} to={`/orders/${order}`}>{w.toOrder}</Button>;
  return film.file_removed_at !== null ? <Empty icon={IconMovieOff} title={w.removedTitle} text={w.removedText}>{toOrder}</Empty>
    : film.generation_status === 'FAILED' ? <Empty icon={IconAlertCircle} title={w.failedTitle} text={w.failedText}>{toOrder}</Empty>
    : <Empty icon={IconProgress} title={w.makingTitle} text={w.makingText}>{toOrder}</Empty>;
}
