import { Text } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { memo } from 'react';
import { useFormat } from '../../parts/format';
import type { Line } from './lines';
import { Marks } from './Marks';
import classes from './Strip.module.css';
import type { StaleOf } from './useStale';

/** A frame of the filmstrip: a sentence's picture, its words, its length, and what is wrong with it. */
export const StripItem = memo(function StripItem({ line, count, along, at, size, chosen, stale, typed, hear }: {
  line: Line; count: number; along: boolean; at: number; size: number; chosen: boolean; stale: StaleOf | undefined; typed: boolean; hear: (id: string) => void;
}) {
  const format = useFormat();
  const { row } = line;
  return (
    // The keys of the strip are the room's: useKeys.
    <div
      id={`line-${row.id}`} role="option" data-line aria-selected={chosen} aria-setsize={count} aria-posinset={line.index + 1} className={classes.item}
      style={along ? { transform: `translateX(${at}px)`, width: size } : { transform: `translateY(${at}px)`, height: size }} onClick={() => hear(row.id)}
    >
      <div className={classes.frame}>
        {row.image_url === null ? <IconPhoto size={20} stroke={1.2} aria-hidden /> : <img src={row.image_url} alt="" width={96} height={54} loading="lazy" decoding="async" />}
        <span className={classes.number}>{line.index + 1}</span>
      </div>
      <div className={classes.words}>
        <Text size="sm" lineClamp={along ? 2 : 3} lh={1.35}>{line.text}</Text>
        <div className={classes.foot}>
          <Text size="xs" c="dimmed" span>{row.duration === null ? '—' : format.seconds(row.duration)}</Text>
          <Marks row={row} stale={stale} typed={typed} />
        </div>
      </div>
    </div>
  );
});
