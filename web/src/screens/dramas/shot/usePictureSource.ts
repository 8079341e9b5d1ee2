import { useQuery } from '@tanstack/react-query';
import { type Shape, api } from '../../../api/client';
import { told } from '../../../api/parts';
import { Area, Many, type Shot, useChapter } from '../data';
import { shownOf, useTakes } from '../takes/takes';

/**
 * Where the picture that a shot shows is from: put there by a person, a take, or else a film that drew it or the clip whose frame it is; undefined until it is known.
 * The shot itself does not tell. Its takes do, and the versions of its sentences' picture: a film's fits the size of the film alone, a shot's fits all.
 */
export function usePictureSource(shot: Shot): 'none' | 'own' | 'take' | 'else' | undefined {
  const takes = useTakes({ kind: 'picture', of: shot });
  const { data: chapter } = useChapter(shot.chapter_id);
  // All of its sentences show the same.
  const sentence = chapter?.paragraphs.find((one) => one.id === shot.paragraph_id)?.sentences[0]?.id;
  const { data: versions } = useQuery({
    queryKey: [Area, 'versions', sentence, shot.picture_url],
    enabled: sentence !== undefined && shot.picture_url !== null,
    queryFn: ({ signal }) => told(api.GET('/api/sentences/{sentence}/versions', { params: { path: { sentence: sentence! }, query: { slot: 'picture', limit: Many } }, signal })),
  });
  if (shot.picture_url === null) {
    return 'none';
  }
  if (shownOf(takes.rows) !== undefined) {
    return 'take';
  }
  if (!takes.isSuccess || versions === undefined) {
    return undefined;
  }
  const seen = versions.items.find((one) => one.chosen && one.frame_size === '' && one.asset.url_path === shot.picture_url);
  return seen === undefined || (shot.clip_url !== null && isFrame(seen.asset)) ? 'else' : 'own';
}

function isFrame({ metadata }: Shape<'AssetRow'>): boolean {
  return typeof metadata === 'object' && metadata !== null && 'generation_method' in metadata && metadata.generation_method === 'frame';
}
