import { Card, Group, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { Doubt } from '../Doubt';
import { Line, State } from '../State';
import { words } from '../words';
import classes from './TakeCard.module.css';
import { TakeActions } from './TakeActions';
import { TakeMedia } from './TakeMedia';
import { type Take, isMaking, type Whose } from './takes';

/** A take: what came of it, what was asked and of whom. */
export function TakeCard({ take, whose, trashed = false }: { take: Take; whose: Whose; trashed?: boolean }) {
  const w = useWords(words);
  const format = useFormat();
  const size = take.width !== null && take.height !== null ? `${take.width}×${take.height}` : null;
  const seconds = 'duration' in take && take.duration !== null ? format.time(take.duration) : null;
  return (
    <Card withBorder padding="sm" className={classes.card} data-chosen={take.chosen || undefined} component="article" aria-label={w.takeNumber(take.id)}>
      <TakeMedia url={take.url_path} clip={whose.kind === 'clip'} making={isMaking(take)} name={w.takeNumber(take.id)} />
      <Group gap={6}>
        {take.chosen && <State tone="good" icon={<IconCheck size={12} aria-hidden />}>{w.shown}</State>}
        {'frame_type' in take && take.frame_type !== null && <State tone="calm">{w.frames[take.frame_type]}</State>}
        {take.status !== 'completed' && <State tone={take.status === 'failed' ? 'bad' : 'busy'}>{w.takeStatus[take.status]}</State>}
      </Group>
      <Text size="sm" lineClamp={3} title={take.prompt}>{take.prompt}</Text>
      <Text size="xs" c="dimmed">{[take.model ?? take.provider, size, seconds, format.date(take.created_at)].filter(Boolean).join(' · ')}</Text>
      {take.error_msg !== null && <Line tone="bad">{take.error_msg}</Line>}
      {take.needs_attention && <Doubt text={w.takeInDoubt} />}
      <TakeActions take={take} whose={whose} trashed={trashed} />
    </Card>
  );
}
