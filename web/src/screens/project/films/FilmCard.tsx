import { Badge, Button, Card, Group, Text, Title, UnstyledButton } from '@mantine/core';
import { IconMovie, IconPlayerPlayFilled } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import type { Apart } from '../../films/useApart';
import { useExtent } from '../../films/useExtent';
import { words as filmWords } from '../../films/words';
import type { Power } from '../useProject';
import { words } from '../words';
import classes from './FilmCard.module.css';
import { FilmMenu } from './FilmMenu';

/** A film: a frame of it, what it is, and what can be done with it. */
export function FilmCard({ film, apart: { stands, at, name }, power, onWatch }: { film: Shape<'ReadFilmRow'>; apart: Apart; power: Power; onWatch: () => void }) {
  const w = useWords(words);
  const f = useWords(filmWords);
  const format = useFormat();
  const extent = useExtent();
  const { links } = film;
  return (
    <Card withBorder padding={0} className={classes.card}>
      {links.file === null ? <div className={classes.frame}><IconMovie size={40} stroke={1.2} aria-hidden /></div> : (
        <div className={classes.frame}>
          <UnstyledButton className={classes.watch} onClick={onWatch} aria-label={`${w.play}: ${name}`}>
            {links.poster !== null && <img src={links.poster} alt="" width={480} height={270} loading="lazy" />}
            <span className={classes.play}><IconPlayerPlayFilled size={26} aria-hidden /></span>
          </UnstyledButton>
          <span className={classes.time}>{format.length(film.duration_ms / 1000)}</span>
        </div>
      )}
      <div className={classes.facts}>
        <Title order={2} size="h4" lineClamp={1}><Link className={classes.title} to={`/films/${film.id}`} aria-label={name}>{film.title}</Link></Title>
        <Text size="sm" c="dimmed">{[format.pixels(film.resolution), film.output.includes('/preview') ? extent(film.output) : null, film.format, format.tongue(film.language), film.file_size === null ? null : format.bytes(film.file_size)].filter(Boolean).join(' · ')}</Text>
        <Group gap="xs">
          <Text size="xs" c="dimmed">{w.madeAt(at)}</Text>
          {stands !== null && <Badge size="sm" variant="light" color={stands === 'current' ? 'pine' : 'gray'} tt="none">{f[stands]}</Badge>}
        </Group>
        {film.generation_status !== 'COMPLETED' && <Badge mt={6} variant="light" color={film.generation_status === 'FAILED' ? 'red' : 'blue'} tt="none">{w.filmStatus[film.generation_status]}</Badge>}
        {film.file_removed_at !== null && <Text size="sm">{w.fileGone}</Text>}
        <div className={classes.does}>
          {links.file !== null && <Button component="a" href={`${links.file}?download=true`} download size="compact-md" variant="default" aria-label={`${w.download}: ${name}`}>{w.download}</Button>}
          <FilmMenu film={film} name={name} power={power} />
        </div>
      </div>
    </Card>
  );
}
