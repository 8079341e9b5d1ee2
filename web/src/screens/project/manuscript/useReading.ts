import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Shape, api } from '../../../api/client';
import { queries } from '../../../api/queries';
import { told } from '../../../api/parts';

const Fresh = 60_000;
const Glance = 90;

// Chapters that were thrown away or joined to others: their rows are on screen for a moment still, and nobody asks for them any more.
const gone = new Set<string>();

/** Takes to heart which chapters an edit took out, or put in the trash. */
export function heed(rows: Shape<'Touched'>[], trashed: string | null = null): void {
  rows.filter((row) => row.noun === 'chapter' && (row.parent === null || row.id === trashed)).forEach((row) => gone.add(row.id));
}

/** A chapter's text: read once, and again after changes. */
export function readingOf(chapter: string) {
  return queryOptions({
    queryKey: ['/api/chapters/{chapter}', chapter],
    queryFn: ({ signal }) => told(api.GET('/api/chapters/{chapter}', { params: { path: { chapter } }, signal })),
    staleTime: Fresh,
    enabled: () => chapter !== '' && !gone.has(chapter),
  });
}

/** The text of the chapter a row is of. It is asked for only when the row stays in view: whoever pulls the scroll bar through a book passes hundreds of chapters. */
export function useReading(chapter: string) {
  const [stays, setStays] = useState(false);
  useEffect(() => {
    // It is in the book, or there would be no row.
    gone.delete(chapter);
    const timer = setTimeout(() => setStays(true), Glance);
    return () => clearTimeout(timer);
  }, [chapter]);
  return useQuery({ ...readingOf(chapter), enabled: () => stays && !gone.has(chapter) });
}

/** Reads a chapter's text, or tells it from memory. */
export function read(chapter: string) {
  return queries.ensureQueryData(readingOf(chapter));
}
