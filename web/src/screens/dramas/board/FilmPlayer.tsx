import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Shape } from '../../../api/client';
import { useLanguage, useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { words } from '../words';
import classes from './FilmPlayer.module.css';

/** An episode's film, to be watched where its shots are. */
export function FilmPlayer({ film }: { film: Shape<'ReadFilmRow'> }) {
  const w = useWords(words);
  const format = useFormat();
  const { locale } = useLanguage();
  const { file, poster, subtitles_vtt } = film.links;
  return (
    <Stack gap="xs" mt="md">
      {file === null ? (
        <Text size="sm">{w.filmGone}</Text>
      ) : (
        <video key={film.id} src={file} poster={poster ?? undefined} controls playsInline preload="none" className={classes.player} style={{ aspectRatio: film.resolution.replace('x', ' / ') }} aria-label={film.title}>
          {subtitles_vtt !== null && <track kind="subtitles" src={subtitles_vtt} srcLang={film.language} label={new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' }).of(film.language)} />}
        </video>
      )}
      <Group gap="sm">
        <Text size="sm" c="dimmed">{[format.length(film.duration_ms / 1000), film.resolution.replace('x', ' × '), film.file_size === null ? null : format.bytes(film.file_size), format.date(film.creation_timestamp)].filter(Boolean).join(' · ')}</Text>
        <Anchor component={Link} to={`/films/${film.id}`} size="sm">{w.toFilm}</Anchor>
      </Group>
    </Stack>
  );
}
