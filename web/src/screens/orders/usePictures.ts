import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { told } from '../../api/parts';

const Most = 500;

/** Where a chapter's pictures are, by their digests, which cut lists name. */
export function usePictures(chapter: string): Map<string, string> {
  const found = useQuery({
    queryKey: ['/api/assets', 'pictures', chapter],
    queryFn: () => told(api.GET('/api/assets', { params: { query: { chapter, type: 'IMAGE', limit: Most } } })),
    select: (part) => new Map(part.items.map((asset) => [asset.digest, asset.url_path])),
  });
  return found.data ?? new Map<string, string>();
}
