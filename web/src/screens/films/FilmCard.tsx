import { Badge, Card, Group, Text, Title } from '@mantine/core';
import { IconMovieOff } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Shape } from '../../api/client';
import { useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import classes from './FilmCard.module.css';
import type { Apart } from './useApart';
import { useExtent } from './useExtent';
import { words } from './words';

/** A film among others. */
export function FilmCard({ film, apart: { stands, at } }: { film: Shape<'ReadFilmRow'>; apart: Apart }) {
  const w = useWords(words);
  const format = useFormat();
  const extent = useExtent();
  return (
    <Card component={Link} to={`/films/${film.id}`} withBorder padding={0} className={classes.card}>
      <div className={classes.poster}>
        {film.links.poster === null ? <IconMovieOff size={36} stroke={1.2} aria-hidden /> : <img src={film.links.poster} alt="" loading="lazy" width={320} height={180} />}
        <span className={classes.length}>{format.length(film.duration_ms / 1_000)}</span>
      </div>
      <div className={classes.text}>
        <Title order={2} size="h3" lineClamp={2}>{film.title}</Title>
        <Text size="sm" c="dimmed">{film.resolution.replace('x', ' × ')} · {extent(film.output)} · {film.format.toUpperCase()}</Text>
        <Group gap="xs" mt={4}>
          <Text size="xs" c="dimmed">{at}</Text>
          {stands !== null && <Badge size="sm" variant="light" color={stands === 'current' ? 'pine' : 'gray'} tt="none">{w[stands]}</Badge>}
        </Group>
      </div>
    </Card>
  );
}
