import { api } from '../../api/client';
import { told, useParts } from '../../api/parts';
import { isGone } from './gone';

/** The versions of a sentence's picture, voice and clip, the newest first. */
export function useVersions(sentence: string | null) {
  return useParts(['/api/sentences/versions', sentence], (after, signal) =>
    sentence === null || isGone(sentence) ? Promise.resolve({ items: [], next: null }) : told(api.GET('/api/sentences/{sentence}/versions', { params: { path: { sentence }, query: { limit: 100, after } }, signal })),
  );
}
