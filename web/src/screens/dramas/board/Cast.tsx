import { Avatar, Group, Text } from '@mantine/core';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { Line } from '../State';
import { words } from '../words';

const Most = 3;

/** Who is seen in a shot; who has no picture yet is told. */
export function Cast({ seen }: { seen: Shape<'ShotRowSeen'>[] }) {
  const w = useWords(words);
  const names = seen.map((one) => one.name).join(w.comma);
  const without = seen.filter((one) => one.image_url === null);
  return (
    <Group gap={6} wrap="nowrap" style={{ minWidth: 0 }}>
      <Avatar.Group spacing={8} aria-hidden>
        {seen.slice(0, Most).map((one) => <Avatar key={one.id} src={one.image_url} alt="" name={one.name} color="initials" size={26} radius="xl" />)}
        {seen.length > Most && <Avatar size={26} radius="xl">+{seen.length - Most}</Avatar>}
      </Avatar.Group>
      <div style={{ minWidth: 0 }}>
        <Text size="xs" c="dimmed" truncate title={names}>{names}</Text>
        {without.length > 0 && <Line tone="heed" size="xs" truncate>{w.withoutPicture(without.length)}</Line>}
      </div>
    </Group>
  );
}
