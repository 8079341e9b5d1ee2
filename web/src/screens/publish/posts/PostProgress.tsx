import { Group, Progress, Text } from '@mantine/core';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { isSending, type PostRow } from './states';
import { words } from './words';

/** How much of the film the platform has, while it is being sent. */
export function PostProgress({ post }: { post: PostRow }) {
  const w = useWords(words);
  const format = useFormat();
  if (!isSending(post)) {
    return null;
  }
  const { confirmed_bytes: sent } = post.journal;
  const part = post.film.bytes === 0 ? 0 : Math.min(100, (100 * sent) / post.film.bytes);
  return (
    <div>
      <Group justify="space-between" gap="xs" mb={4}>
        <Text size="xs" c="dimmed">{w.sent(format.bytes(sent), format.bytes(post.film.bytes))}</Text>
        <Text size="xs" c="dimmed">{format.percent(part)}</Text>
      </Group>
      <Progress value={part} size="sm" aria-label={w.progress(post.title)} />
    </div>
  );
}
