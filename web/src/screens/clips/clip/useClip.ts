import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { told } from '../../../api/parts';
import { paceOf, useWhile } from '../useWhile';

/** A clip, read anew while something of it is made, and the take that tells most of it: the one it shows, else the newest. */
export function useClip(id: string) {
  const params = { path: { clip: id } };
  const found = useQuery({ queryKey: ['/api/videos/{clip}', id], queryFn: () => told(api.GET('/api/videos/{clip}', { params })) });
  const takes = useQuery({ queryKey: ['/api/videos/{clip}/takes', id, 'to tell of'], queryFn: () => told(api.GET('/api/videos/{clip}/takes', { params })) });
  const clip = found.data?.video;
  useWhile(paceOf(clip === undefined ? [] : [clip]), '/api/videos/{clip}', '/api/videos/{clip}/takes', '/api/videos/{clip}/history');
  return { found, clip, take: takes.data?.items.find((t) => t.chosen) ?? takes.data?.items[0] };
}
