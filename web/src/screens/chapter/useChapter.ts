import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../api/client';
import { told } from '../../api/parts';
import { linesOf } from './lines';

/** A chapter with its sentences in the order of the film. */
export function useChapter(chapter: string) {
  const read = useQuery({ queryKey: ['/api/chapters', chapter], queryFn: ({ signal }) => told(api.GET('/api/chapters/{chapter}', { params: { path: { chapter } }, signal })) });
  const lines = useMemo(() => linesOf(read.data?.paragraphs ?? []), [read.data]);
  return { ...read, lines };
}
