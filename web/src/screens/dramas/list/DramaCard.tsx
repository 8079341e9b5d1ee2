import { Card, Text, Title } from '@mantine/core';
import { IconMasksTheater } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import type { Drama } from '../data';
import { words } from '../words';
import classes from './DramaCard.module.css';
import { RestoreDrama } from './RestoreDrama';

/** A drama among others; one in the trash can only be taken out of it. */
export function DramaCard({ drama }: { drama: Drama }) {
  const w = useWords(words);
  const format = useFormat();
  const gone = drama.deleted_at !== null;
  const inside = (
    <>
      {drama.thumbnail === null ? (
        <div className={classes.picture}><IconMasksTheater size={48} stroke={1} aria-hidden /></div>
      ) : (
        <img src={drama.thumbnail} alt="" width={640} height={360} loading="lazy" className={classes.picture} />
      )}
      <div className={classes.words}>
        <Title order={2} size="h3" lineClamp={2}>{drama.title}</Title>
        <Text size="sm" c="dimmed" lineClamp={1}>{[drama.genre, drama.style, drama.aspect_ratio].filter(Boolean).join(' · ')}</Text>
        <Text size="sm" c="dimmed">{w.episodesCount(drama.episodes)} · {w.shotsCount(drama.shots)}</Text>
        {gone ? <RestoreDrama drama={drama} /> : <Text size="xs" c="dimmed" mt="auto" pt="xs">{w.changed(format.date(drama.updated_at))}</Text>}
      </div>
    </>
  );
  return gone ? (
    <Card withBorder padding={0} className={classes.card}>{inside}</Card>
  ) : (
    <Card component={Link} to={`/dramas/${drama.id}`} withBorder padding={0} className={classes.card}>{inside}</Card>
  );
}
