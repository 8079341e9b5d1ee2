import { Badge, Group } from '@mantine/core';
import { useWords } from '../../../app/language';
import { colors, isUnasked, type PostRow } from './states';
import { words } from './words';

/** How a post stands, in a word; and that it is held, where it is. */
export function StateTag({ post }: { post: Pick<PostRow, 'state' | 'paused_at' | 'account'> }) {
  const w = useWords(words);
  const unasked = isUnasked(post);
  return (
    <Group gap={6} component="span">
      {post.paused_at !== null && <Badge variant="light" color="yellow" tt="none">{w.paused}</Badge>}
      <Badge variant="light" color={unasked ? 'orange' : colors[post.state]} tt="none">{unasked ? w.unasked : w.state[post.state]}</Badge>
    </Group>
  );
}
