import { ActionIcon, Group, SegmentedControl, Text } from '@mantine/core';
import { IconPlayerPauseFilled, IconPlayerPlayFilled, IconPlayerSkipBackFilled, IconPlayerSkipForwardFilled } from '@tabler/icons-react';
import { useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import { useAsk } from '../../parts/useAsk';
import { useSecond } from './clock';
import classes from './Player.module.css';
import { useRoom } from './room';
import { words } from './words';

/** Plays, pauses, steps; and says whether the finished film is seen or what stands now. */
export function Transport() {
  const w = useWords(words);
  const format = useFormat();
  const { playback, step, film, showsFilm } = useRoom();
  const [, ask] = useAsk('show');
  const second = useSecond(playback.clock);
  return (
    <div className={classes.transport}>
      <Group gap={4} wrap="nowrap">
        <ActionIcon variant="subtle" color="gray" c="inherit" size="lg" aria-label={w.before} onClick={() => step(-1)}><IconPlayerSkipBackFilled size={18} aria-hidden /></ActionIcon>
        <ActionIcon variant="filled" radius="xl" size={42} aria-label={playback.playing ? w.pause : w.play} onClick={playback.toggle}>
          {playback.playing ? <IconPlayerPauseFilled size={20} aria-hidden /> : <IconPlayerPlayFilled size={20} aria-hidden />}
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" c="inherit" size="lg" aria-label={w.after} onClick={() => step(1)}><IconPlayerSkipForwardFilled size={18} aria-hidden /></ActionIcon>
        <Text size="sm" className={classes.clock}>{format.clock(second)} / {format.clock(playback.total)}</Text>
      </Group>
      {film !== null && (
        <SegmentedControl
          size="xs" aria-label={w.show} value={showsFilm ? 'film' : 'now'} onChange={(value) => ask({ show: value })}
          data={[{ value: 'film', label: w.finished }, { value: 'now', label: w.asNow }]}
        />
      )}
    </div>
  );
}
