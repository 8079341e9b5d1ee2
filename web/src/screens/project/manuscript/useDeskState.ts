import { useDebouncedCallback } from '@mantine/hooks';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useAsk } from '../../../parts/useAsk';
import type { Power } from '../useProject';
import type { Carried, Desk, Writing } from './desk';
import type { Rows } from './Document';
import { type Outline, indexOf, rowAt } from './outline';
import { rowOf } from './standing';
import { useEdit } from './useEdit';
import { read } from './useReading';

const Rest = 300;

/** The desk of a manuscript. Where one reads and what is chosen lives in the address; what is being written here. */
export function useDeskState(project: string, outline: Outline, power: Power, rows: RefObject<Rows | null>) {
  const [asked, ask] = useAsk('chapter', 'paragraph', 'sentence', 'of');
  // Known at once; the address follows.
  const [chosen, setChosen] = useState({ chapter: asked.of, sentence: asked.sentence });
  const [writing, write] = useState<Writing | null>(null);
  const [carried, carry] = useState<Carried | null>(null);
  const [drafts] = useState(() => new Map<string, string>());
  const edit = useEdit(project);
  const latest = useRef({ asked, ask, outline });
  useLayoutEffect(() => {
    latest.current = { asked, ask, outline };
  });

  const show = useCallback(
    (chapter: string, at: number, align: 'start' | 'center') => {
      const index = indexOf(latest.current.outline, chapter, at);
      if (index !== null) {
        rows.current?.scrollToIndex(index, { align });
      }
    },
    [rows],
  );
  const goTo = useCallback(
    (chapter: string, sentence?: string) => {
      if (sentence === undefined) {
        show(chapter, -1, 'start');
        return;
      }
      void read(chapter).then((reading) => {
        const at = rowOf(reading, sentence) ?? -1;
        setChosen({ chapter, sentence });
        latest.current.ask({ chapter, paragraph: String(at), sentence, of: chapter });
        show(chapter, at, 'center');
      });
    },
    [show],
  );
  const choose = useCallback((chapter: string, sentence: string) => {
    setChosen({ chapter, sentence });
    latest.current.ask({ sentence, of: sentence === '' ? '' : chapter });
  }, []);
  const place = useDebouncedCallback((index: number) => {
    const { chapter, at } = rowAt(latest.current.outline, index);
    if (latest.current.asked.chapter !== chapter.id || latest.current.asked.paragraph !== String(at)) {
      latest.current.ask({ chapter: chapter.id, paragraph: String(at) });
    }
  }, Rest);

  // Where one was: the paragraph one read, or the sentence a link names.
  const first = useRef(asked);
  useEffect(() => {
    const { chapter, paragraph, sentence } = first.current;
    if (chapter !== '' && sentence !== '' && paragraph === '') {
      goTo(chapter, sentence);
    } else if (chapter !== '') {
      show(chapter, paragraph === '' ? -1 : Number(paragraph), 'start');
    }
  }, [goTo, show]);

  // What was typed and not saved is not lost without a word.
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => drafts.size > 0 && event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [drafts]);

  const { mutate: change, isPending: busy, error, reset } = edit;
  const desk = useMemo<Desk>(
    () => ({ project, outline, power, chosen, choose, writing, write, drafts, carried, carry, change, busy, goTo }),
    [project, outline, power.own, power.edit, power.confirm, chosen, choose, writing, drafts, carried, change, busy, goTo],
  );
  // Until somebody scrolls, it is the first.
  const at = outline.places.has(asked.chapter) ? asked.chapter : (outline.chapters[0]?.id ?? '');
  return { desk, at, place, error, reset };
}
