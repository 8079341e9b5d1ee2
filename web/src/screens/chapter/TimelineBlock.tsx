import { memo } from 'react';
import type { Cue, Line } from './lines';
import classes from './Timeline.module.css';
import { Waveform } from './Waveform';

/** A sentence along the time: its voice, and its words as the subtitle. */
export const TimelineBlock = memo(function TimelineBlock({ cue, line, at, scale, chosen }: { cue: Cue; line: Line | undefined; at: number; scale: number; chosen: boolean }) {
  const url = line?.row.audio_url ?? null;
  return (
    <div className={classes.block} data-chosen={chosen || undefined} style={{ transform: `translateX(${at}px)`, width: Math.max(2, cue.length * scale - 1) }}>
      <div className={classes.voice}>{url !== null && cue.voice > 0 && <Waveform url={url} width={Math.max(2, Math.floor(cue.voice * scale))} />}</div>
      <div className={classes.subtitle}>{line?.text}</div>
    </div>
  );
});
