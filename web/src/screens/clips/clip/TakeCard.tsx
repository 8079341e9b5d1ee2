import { Badge, Card, Group, Text, Title } from '@mantine/core';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { words as modelWords } from '../../../parts/model/words';
import { type ClipRow, colors, type TakeRow } from '../states';
import { words as shared } from '../words';
import { TakeActs } from './TakeActs';
import classes from './TakeCard.module.css';
import { words } from './words';

/** A take: what came of it, by whom and how, and what can be done with it. */
export function TakeCard({ clip, take, thrown, name }: { clip: ClipRow; take: TakeRow; thrown: boolean; name: string }) {
  const w = useWords(words);
  const s = useWords(shared);
  const m = useWords(modelWords);
  const format = useFormat();
  const [width, height] = clip.resolution.split('x').map(Number) as [number, number];
  // An upright clip would be as tall as the page here.
  const shape = width >= height ? `${width} / ${height}` : '1 / 1';
  const facts = [take.model, take.duration === null ? null : s.seconds(format.number(Math.round(take.duration * 10) / 10)), take.resolution, take.aspect_ratio, take.seed === null ? null : `${m.label('seed')} ${take.seed}`, format.date(take.created_at)];
  return (
    <Card withBorder className={classes.card} data-chosen={take.chosen || undefined} component="article" aria-label={name}>
      <div className={classes.box} style={{ aspectRatio: shape }}>
        {take.url_path !== null ? <video className={classes.fill} src={take.url_path} controls muted loop playsInline preload="metadata" aria-label={name} /> : <Text size="sm" p="md" ta="center">{take.status === 'completed' ? w.noFileAway : w.noFile}</Text>}
      </div>
      <div className={classes.text}>
        <Group gap="xs">
          <Title order={3} size="h4">{name}</Title>
          <Badge variant="light" color={colors[take.status]} tt="none">{w.state[take.status]}</Badge>
          {take.chosen && <Badge tt="none">{w.shown}</Badge>}
          {take.needs_attention && <Badge variant="light" color="orange" tt="none">{s.attention}</Badge>}
        </Group>
        <Text size="sm" lineClamp={3}>{take.prompt}</Text>
        {take.error_msg !== null && <Text size="sm" lineClamp={4} className={classes.error}>{take.error_msg}</Text>}
        <Text size="xs" c="dimmed">{facts.filter(Boolean).join(' · ')}</Text>
        <div className={classes.acts}><TakeActs clip={clip} take={take} thrown={thrown} name={name} /></div>
      </div>
    </Card>
  );
}
