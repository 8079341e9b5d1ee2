import { ActionIcon, Button, Group, Paper, Text, Title } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { IconMusic, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import { useAsk } from '../../parts/useAsk';
import { MusicTrack } from './MusicTrack';
import { Playhead } from './Playhead';
import { useRoom } from './room';
import classes from './Timeline.module.css';
import { TimelineBlock } from './TimelineBlock';
import { words } from './words';

const Zooms = [8, 16, 30, 60, 120];

/** The chapter along its time: voices as they sound, the words below them, and the music. */
export function Timeline() {
  const w = useWords(words);
  const format = useFormat();
  const { lines, line, playback } = useRoom();
  const { cues, total } = playback;
  const [, ask] = useAsk('panel');
  const [zoom, setZoom] = useState(2);
  const scale = Zooms[zoom]!;
  const box = useRef<HTMLDivElement>(null);
  const byId = useMemo(() => new Map(lines.map((l) => [l.row.id, l])), [lines]);
  const blocks = useVirtualizer({ count: cues.length, getScrollElement: () => box.current, estimateSize: (n) => cues[n]!.length * scale, horizontal: true, overscan: 2 });
  useEffect(() => blocks.measure(), [cues, scale, blocks]);
  const index = cues.findIndex((cue) => cue.id === line?.row.id);
  useEffect(() => {
    if (index >= 0) {
      blocks.scrollToIndex(index, { align: 'auto' });
    }
  }, [index, scale, blocks]);
  const seek = (event: MouseEvent<HTMLDivElement>) => playback.seek((event.clientX - event.currentTarget.getBoundingClientRect().left) / scale);
  return (
    <Paper withBorder className={classes.timeline} component="section" aria-labelledby="timeline">
      <Group justify="space-between" px="sm" py={6} gap="xs">
        <Group gap="xs">
          <Title order={2} size="h3" id="timeline">{w.timeline}</Title>
          <Text size="sm" c="dimmed">{format.clock(total)}</Text>
        </Group>
        <Group gap={4}>
          <Button variant="subtle" size="compact-sm" leftSection={<IconMusic size={16} aria-hidden />} onClick={() => ask({ panel: 'music' })}>{w.music}</Button>
          <ActionIcon variant="subtle" color="gray" c="inherit" disabled={zoom === 0} aria-label={w.zoomOut} onClick={() => setZoom(zoom - 1)}><IconZoomOut size={18} aria-hidden /></ActionIcon>
          <ActionIcon variant="subtle" color="gray" c="inherit" disabled={zoom === Zooms.length - 1} aria-label={w.zoomIn} onClick={() => setZoom(zoom + 1)}><IconZoomIn size={18} aria-hidden /></ActionIcon>
        </Group>
      </Group>
      <div ref={box} className={classes.box} tabIndex={0} role="group" aria-label={w.timelineHelp}>
        {/* The same by keyboard: the arrows move from sentence to sentence. */}
        <div className={classes.tracks} style={{ width: total * scale }} onClick={seek}>
          {blocks.getVirtualItems().map((item) => {
            const cue = cues[item.index]!;
            return <TimelineBlock key={cue.id} cue={cue} line={byId.get(cue.id)} at={cue.start * scale} scale={scale} chosen={item.index === index} />;
          })}
          <MusicTrack />
          <Playhead clock={playback.clock} scale={scale} box={box} />
        </div>
      </div>
    </Paper>
  );
}
