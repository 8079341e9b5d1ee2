import { Badge } from '@mantine/core';
import { useWords } from '../../app/language';
import { type ClipRow, colors } from './states';
import { words } from './words';

/** How a clip stands, in words. */
export function StateBadges({ clip }: { clip: ClipRow }) {
  const w = useWords(words);
  return (
    <>
      <Badge variant="light" color={colors[clip.status]} tt="none">{w.state[clip.status]}</Badge>
      {clip.needs_attention && <Badge variant="light" color="orange" tt="none">{w.attention}</Badge>}
      {clip.is_uploaded && <Badge variant="default" tt="none">{w.own}</Badge>}
      {clip.archived_at !== null && <Badge variant="default" tt="none">{w.away}</Badge>}
    </>
  );
}
