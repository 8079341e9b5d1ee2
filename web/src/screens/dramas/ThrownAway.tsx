import { Avatar, Button, Card, Group, Text } from '@mantine/core';
import { useWords } from '../../app/language';
import { Problem } from '../../parts/Problem';
import { useChange } from './useChange';
import { words } from './words';

/** Something in the trash, and the way out of it. */
export function ThrownAway({ name, text, picture, restore }: { name: string; text?: string; picture?: string | null; restore: () => Promise<unknown> }) {
  const w = useWords(words);
  const restoring = useChange(restore);
  return (
    <Card withBorder padding="sm">
      <Group wrap="nowrap">
        {picture !== undefined && <Avatar src={picture} alt="" name={name} radius="md" />}
        <div style={{ flex: 1, minWidth: 0 }}>
          <Text fw={600} truncate>{name}</Text>
          {text !== undefined && <Text size="sm" c="dimmed" truncate>{text}</Text>}
        </div>
        <Button variant="default" size="compact-sm" aria-label={w.restoreOf(name)} loading={restoring.isPending} onClick={() => restoring.mutate()}>{w.restore}</Button>
      </Group>
      <Problem of={restoring.error} />
    </Card>
  );
}
