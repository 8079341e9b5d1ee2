import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Shape, api } from '../../../api/client';
import { told } from '../../../api/parts';
import { Area, type Shot } from '../data';

/** Where the picture of a shot is from: a take of it, put there by a person, a frame of its clip, or drawn while a film was made. */
export type Origin = 'take' | 'own' | 'frame' | 'film';

// The newest; where an episode has more, the oldest are not told.
const Most = 500;

/** Where the pictures of shots are from, by their addresses. The shots do not tell; the pictures of their episode do, all in one answer. */
export function useOrigins(shots: Shot[]): Map<string, Origin> {
  const shown = shots.flatMap((shot) => (shot.picture_url === null ? [] : [shot.picture_url]));
  const chapter = shots[0]?.chapter_id;
  const { data } = useQuery({
    queryKey: [Area, 'origins', chapter, shown],
    enabled: shown.length > 0,
    // Of the same pictures it stays the same.
    staleTime: 'static',
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => told(api.GET('/api/assets', { params: { query: { chapter, type: 'IMAGE', limit: Most } }, signal })),
    select: (part) => new Map(part.items.map((asset) => [asset.url_path, originOf(asset)])),
  });
  return data ?? new Map<string, Origin>();
}

function originOf({ metadata, source_type, generation_job_id }: Shape<'AssetRow'>): Origin {
  const method = (metadata as { generation_method?: string } | null)?.generation_method;
  return method === 'frame' ? 'frame' : source_type !== 'GENERATED' ? 'own' : generation_job_id !== null ? 'film' : 'take';
}
