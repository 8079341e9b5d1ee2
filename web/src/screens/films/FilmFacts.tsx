import { Stack } from '@mantine/core';
import type { Shape } from '../../api/client';
import { useWords } from '../../app/language';
import { Facts } from '../../parts/Facts';
import { useFormat } from '../../parts/format';
import { useExtent } from './useExtent';
import { words } from './words';

/** What is known of a film's file. */
export function FilmFacts({ film }: { film: Shape<'ReadFilmRow'> }) {
  const w = useWords(words);
  const format = useFormat();
  const extent = useExtent();
  return (
    <Stack>
      <Facts
        of={[
          [w.length, format.length(film.duration_ms / 1_000)],
          [w.size, format.pixels(film.resolution)],
          [w.format, film.format.toUpperCase()],
          [w.file, film.file_size === null ? null : format.bytes(film.file_size)],
          [w.language, format.tongue(film.language)],
          [w.extent, extent(film.output)],
          [w.made, film.completion_timestamp === null ? null : format.date(film.completion_timestamp)],
        ]}
      />
      {film.digest !== null && <Facts of={[[w.digest, <code key="digest">{film.digest}</code>]]} />}
    </Stack>
  );
}
