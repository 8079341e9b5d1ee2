import { useQueries, useQuery } from '@tanstack/react-query';
import { type Shape, api } from '../../../api/client';
import { told, whole } from '../../../api/parts';

export type SeriesRow = Shape<'SeriesRow'>;
export type SlotRow = Shape<'SlotRow'>;
export type PostRow = Shape<'ReadPostRow'>;

// Posts go on by themselves, and nobody tells of it.
const Anew = 20_000;

/** All of one's calendars, the newest first. */
export function useCalendars() {
  return useQuery({
    queryKey: ['/api/series', 'all'],
    refetchInterval: Anew,
    queryFn: ({ signal }) => whole((after) => told(api.GET('/api/series', { params: { query: { limit: 500, after } }, signal }))),
  });
}

/** One calendar with its places. */
const oneOf = (id: string) => ({
  queryKey: ['/api/series/{series}', id],
  refetchInterval: Anew,
  queryFn: ({ signal }: { signal: AbortSignal }) => told(api.GET('/api/series/{series}', { params: { path: { series: id } }, signal })),
});

export function useOne(id: string) {
  return useQuery(oneOf(id));
}

/** Several with their places. */
export function useSeveral(ids: string[]) {
  return useQueries({ queries: ids.map(oneOf) });
}

/** Posts that shall be out, or came out, between two instants. */
export function useTimed(sort: 'scheduled_at' | 'published_at', from: string, to: string) {
  return useQuery({
    queryKey: ['/api/publications', sort, from, to],
    refetchInterval: Anew,
    queryFn: ({ signal }) => whole((after) => told(api.GET('/api/publications', { params: { query: { sort, order: 'asc', from, to, limit: 500, after } }, signal }))),
  });
}
