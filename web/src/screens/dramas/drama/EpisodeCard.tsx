import { Card, Group, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import type { Episode } from '../data';
import { State } from '../State';
import { words } from '../words';
import classes from './EpisodeCard.module.css';
import { EpisodeMenu } from './EpisodeMenu';

const tones = { pending: 'calm', confirmed: 'good', processing: 'busy', completed: 'good', failed: 'bad' } as const;

/** An episode among others. */
export function EpisodeCard({ episode, before, behind }: { episode: Episode; before: Episode | undefined; behind: Episode | undefined }) {
  const w = useWords(words);
  const format = useFormat();
  return (
    <Card component="li" withBorder padding="md" className={classes.card}>
      <span className={classes.number} aria-hidden>{episode.number}</span>
      <div className={classes.rest}>
        <Title order={2} size="h3" lineClamp={1}><Link to={`/episodes/${episode.id}`} className={classes.link}>{episode.title}</Link></Title>
        <Group gap="xs">
          <Text size="sm" c="dimmed">{w.shotsCount(episode.shots)}</Text>
          <State tone={tones[episode.status]}>{w.episodeStatus[episode.status]}</State>
          {episode.video_duration !== null && <Text size="sm" c="dimmed">{w.filmOf(format.length(episode.video_duration))}</Text>}
        </Group>
        {episode.notes !== null && <Text size="sm" c="dimmed" lineClamp={1}>{episode.notes}</Text>}
      </div>
      <div className={classes.above}><EpisodeMenu episode={episode} before={before} behind={behind} /></div>
    </Card>
  );
}
