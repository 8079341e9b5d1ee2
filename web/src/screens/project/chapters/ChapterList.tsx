import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../../../app/language';
import type { Chapter } from '../useProject';
import { words } from '../words';
import classes from './ChapterList.module.css';
import { ChapterRow } from './ChapterRow';

const Row = 69;

/** Chapters, of which only those in view are there. */
export function ChapterList({ chapters, picked, onPick }: { chapters: Chapter[]; picked: Set<number> | null; onPick: (number: number, yes: boolean) => void }) {
  const w = useWords(words);
  const list = useRef<HTMLOListElement>(null);
  const [scrollMargin, setMargin] = useState(0);
  // What stands above may come and go: orders that are being made, for one.
  useLayoutEffect(() => {
    const top = Math.round((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    if (Math.abs(top - scrollMargin) > 1) {
      setMargin(top);
    }
  });
  const virtual = useWindowVirtualizer({ count: chapters.length, estimateSize: () => Row, overscan: 8, scrollMargin, getItemKey: (index) => chapters[index]!.id });
  return (
    <ol ref={list} className={classes.list} style={{ height: virtual.getTotalSize() }} aria-label={w.chapters}>
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const chapter = chapters[index]!;
        return (
          <li key={key} data-index={index} ref={virtual.measureElement} className={classes.item} style={{ transform: `translateY(${start - scrollMargin}px)` }} aria-setsize={chapters.length} aria-posinset={index + 1}>
            <ChapterRow chapter={chapter} picked={picked === null ? null : picked.has(chapter.chapter_number)} onPick={onPick} />
          </li>
        );
      })}
    </ol>
  );
}
