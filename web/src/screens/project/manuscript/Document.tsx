import { type Virtualizer, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../../../app/language';
import classes from './Document.module.css';
import { HeadingRow } from './HeadingRow';
import { type Outline, guess, rowAt } from './outline';
import { ParagraphRow } from './ParagraphRow';
import { words } from './words';

/** The book's rows, of which only those in view are there. */
export type Rows = Virtualizer<HTMLDivElement, HTMLDivElement>;

/** The whole book as one text that scrolls. */
export function Document({ outline, rows, onPlace }: { outline: Outline; rows: RefObject<Rows | null>; onPlace: (index: number) => void }) {
  const w = useWords(words);
  const scroller = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(620);
  useLayoutEffect(() => setWidth(Math.min(736, scroller.current?.clientWidth ?? 736) - 74), []);
  const estimateSize = useCallback((index: number) => guess(outline, index, width), [outline, width]);
  // By place, not by paragraph: what was measured before a chapter was read must give way to what is measured after.
  const getItemKey = useCallback(
    (index: number) => {
      const { chapter, at } = rowAt(outline, index);
      return `${chapter.id} ${at}`;
    },
    [outline],
  );
  const virtual = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: outline.count,
    getScrollElement: () => scroller.current,
    estimateSize,
    getItemKey,
    overscan: 5,
    paddingEnd: 240,
    onChange: (instance) => {
      if (!instance.isScrolling && instance.range !== null) {
        onPlace(instance.getVirtualItemForOffset((instance.scrollOffset ?? 0) + 24)?.index ?? 0);
      }
    },
  });
  useLayoutEffect(() => {
    rows.current = virtual;
  }, [rows, virtual]);
  const items = virtual.getVirtualItems();
  return (
    <div ref={scroller} className={classes.scroller} tabIndex={0} role="region" aria-label={w.document}>
      <div className={classes.column} style={{ height: virtual.getTotalSize() }}>
        <div className={classes.rows} data-rows style={{ transform: `translateY(${items[0]?.start ?? 0}px)` }}>
          {items.map(({ index, key }) => {
            const { chapter, at } = rowAt(outline, index);
            return (
              <div key={key} data-index={index} ref={virtual.measureElement}>
                {at < 0 ? <HeadingRow chapter={chapter} /> : <ParagraphRow chapter={chapter.id} at={at} lines={Math.round((guess(outline, index, width) - 26) / 31)} />}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
