import { useState } from 'react';
import type { PostRow } from './states';

/** What a post looks like from afar: its cover, else a frame of its film; an empty field where neither is there. */
export function PostPicture({ post, className }: { post: Pick<PostRow, 'thumbnail_url' | 'film'>; className?: string }) {
  const source = post.thumbnail_url ?? (post.film.kind === 'film' ? `/api/films/${post.film.id}/poster` : null);
  const [broken, setBroken] = useState<string | null>(null);
  return source === null || source === broken ? <span className={className} /> : <img className={className} src={source} alt="" width={96} height={54} loading="lazy" onError={() => setBroken(source)} />;
}
