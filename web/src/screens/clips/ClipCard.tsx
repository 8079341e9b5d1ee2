import { Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import classes from './ClipCard.module.css';
import { ClipView } from './ClipView';
import { StateBadges } from './StateBadges';
import { type ClipRow, nameOf } from './states';
import { words } from './words';

/** A clip among others; it plays while one points at it. */
export function ClipCard({ clip }: { clip: ClipRow }) {
  const w = useWords(words);
  const format = useFormat();
  const [pointed, setPointed] = useState(false);
  const waits = clip.status === 'queued' && clip.scheduled_at !== null ? w.waitsUntil(format.date(clip.scheduled_at)) : null;
  const facts = [clip.duration_seconds === null ? null : w.seconds(format.number(Math.round(clip.duration_seconds * 10) / 10)), clip.takes > 1 ? w.takes(clip.takes) : null, waits ?? format.day(clip.created_at), clip.theme];
  return (
    <Link to={`/clips/${clip.id}`} className={classes.card} onPointerEnter={() => setPointed(true)} onPointerLeave={() => setPointed(false)} onFocus={() => setPointed(true)} onBlur={() => setPointed(false)}>
      <ClipView picture={clip.thumbnail_url ?? clip.input_image} video={clip.video_url} playing={pointed} none={w.noPicture} />
      <div className={classes.text}>
        <Title order={2} size="h4" lineClamp={2}>{nameOf(clip)}</Title>
        <Group gap={6}><StateBadges clip={clip} /></Group>
        {clip.tags.length > 0 && <Text size="xs" c="dimmed" lineClamp={1}>{clip.tags.map((tag) => `#${tag}`).join(' ')}</Text>}
        <Text size="xs" c="dimmed" className={classes.facts}>{facts.filter(Boolean).join(' · ')}</Text>
      </div>
    </Link>
  );
}
