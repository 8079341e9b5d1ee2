import { useQuery } from '@tanstack/react-query';
import { type Shape, api } from '../../api/client';
import { told } from '../../api/parts';
import { isGone } from './gone';
import type { Row } from './lines';

export type Version = Shape<'ListVersionsRow'>;

const none: Version[] = [];

/** The versions of a sentence's picture, voice and clip, all of them, the newest first. */
export function useVersions(sentence: string | null) {
  const read = useQuery({
    queryKey: ['/api/sentences/versions', sentence],
    queryFn: async ({ signal }) => {
      const all: Version[] = [];
      for (let after: string | null | undefined = sentence === null || isGone(sentence) ? null : undefined; after !== null;) {
        const part: Shape<'ListVersionsRowPage'> = await told(api.GET('/api/sentences/{sentence}/versions', { params: { path: { sentence: sentence! }, query: { limit: 200, after } }, signal }));
        all.push(...part.items);
        after = part.next;
      }
      return all;
    },
  });
  return { ...read, rows: read.data ?? none };
}

/** The version a sentence shows or speaks: of films of several sizes or languages there may be several that are chosen. */
export function shownOf(versions: Version[], row: Row, slot: 'picture' | 'voice'): Version | undefined {
  const chosen = versions.filter((version) => version.slot === slot && version.chosen);
  return chosen.find((version) => version.asset.url_path === (slot === 'picture' ? row.image_url : row.audio_url)) ?? chosen[0];
}
