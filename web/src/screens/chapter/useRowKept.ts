import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Shape } from '../../api/client';
import type { Row } from './lines';
import { useRoom } from './room';

/** Keeps the sentence an answer told, so that the next change goes by its version at once and need not wait for the chapter. */
export function useRowKept(): (row: Row) => void {
  const cache = useQueryClient();
  const { chapter } = useRoom();
  return useCallback(
    (row) => cache.setQueryData<Shape<'ReadChapterAnswer'>>(['/api/chapters', chapter.id], (before) =>
      before === undefined ? before : { ...before, paragraphs: before.paragraphs.map((p) => (p.sentences.some((s) => s.id === row.id) ? { ...p, sentences: p.sentences.map((s) => (s.id === row.id ? row : s)) } : p)) },
    ),
    [cache, chapter.id],
  );
}
