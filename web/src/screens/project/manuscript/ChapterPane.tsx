import { Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconCheck, IconSearch } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../../../app/language';
import { useDesk } from './desk';
import classes from './Pane.module.css';
import { words } from './words';

const Row = 48;

/** All chapters of the book; the one that is read is marked. */
export function ChapterPane({ at, onDone }: { at: string; onDone: () => void }) {
  const w = useWords(words);
  const { outline, goTo } = useDesk();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim().toLowerCase());
  const chapters = useMemo(() => (text === '' ? outline.chapters : outline.chapters.filter((c) => c.title.toLowerCase().includes(text) || String(c.chapter_number) === text)), [outline, text]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: chapters.length, getScrollElement: () => scroller.current, estimateSize: () => Row, overscan: 6 });
  const place = chapters.findIndex((chapter) => chapter.id === at);
  useEffect(() => {
    if (place >= 0) {
      virtual.scrollToIndex(place, { align: 'auto' });
    }
  }, [place, virtual]);
  return (
    <>
      <div className={classes.filter}>
        <TextInput aria-label={w.filter} placeholder={w.filter} leftSection={<IconSearch size={15} aria-hidden />} value={typed} onChange={(e) => setTyped(e.currentTarget.value)} />
      </div>
      {chapters.length === 0 && <Text size="sm" c="dimmed" px="md" role="status">{w.noChapter}</Text>}
      <div ref={scroller} className={classes.list} tabIndex={-1}>
        <ol className={classes.chapters} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const chapter = chapters[index]!;
            return (
              <li key={chapter.id} className={classes.item} style={{ transform: `translateY(${start}px)` }} aria-setsize={chapters.length} aria-posinset={index + 1}>
                <UnstyledButton
                  className={classes.chapter}
                  aria-current={chapter.id === at ? 'location' : undefined}
                  onClick={() => {
                    goTo(chapter.id);
                    onDone();
                  }}
                >
                  <span className={classes.number}>{chapter.chapter_number}</span>
                  <span className={classes.title}>{chapter.title}</span>
                  {chapter.is_confirmed && <IconCheck size={15} role="img" aria-label={w.confirmed} />}
                </UnstyledButton>
              </li>
            );
          })}
        </ol>
      </div>
    </>
  );
}
