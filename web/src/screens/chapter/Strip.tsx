import { Paper } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useWords } from '../../app/language';
import { useRoom } from './room';
import classes from './Strip.module.css';
import { StripItem } from './StripItem';
import { words } from './words';

// Wide, so that on a telephone the third looks in: there is more to the right.
const [Tall, Wide] = [96, 152];

/** The chapter as a filmstrip: along the side, or on a narrow screen below the player. Only what is in view is there. */
export function Strip() {
  const w = useWords(words);
  const { lines, line, playback, stale, next, drafts } = useRoom();
  const along = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false }) ?? false;
  const box = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({ count: lines.length, getScrollElement: () => box.current, estimateSize: () => (along ? Wide : Tall), horizontal: along, overscan: 6, getItemKey: (n) => lines[n]!.row.id });
  const index = line?.index ?? 0;
  useEffect(() => rows.measure(), [along, rows]);
  useEffect(() => rows.scrollToIndex(index, { align: 'auto' }), [index, along, rows]);
  return (
    <Paper
      ref={box} withBorder className={classes.box} data-along={along || undefined} data-strip role="listbox" tabIndex={0} aria-label={w.strip}
      aria-orientation={along ? 'horizontal' : 'vertical'} aria-activedescendant={line === null ? undefined : `line-${line.row.id}`}
    >
      <div className={classes.reel} role="presentation" style={{ [along ? 'width' : 'height']: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => {
          const of = lines[item.index]!;
          return (
            <StripItem
              key={item.key} line={of} count={lines.length} along={along} at={item.start} size={item.size} chosen={item.index === index}
              stale={next.differs === 'media' ? undefined : stale.slots.get(of.row.id)} typed={drafts.of(of.row.id) !== null} hear={playback.hear}
            />
          );
        })}
      </div>
    </Paper>
  );
}
