import { Button, Group } from '@mantine/core';
import { IconMovie, IconPlus, IconSparkles } from '@tabler/icons-react';
import { useWords } from '../../../app/language';
import { Empty } from '../../../parts/Empty';
import { words } from '../words';

/** A board without shots: the two ways to some. */
export function NoShots({ onAdd, onWrite }: { onAdd: () => void; onWrite: () => void }) {
  const w = useWords(words);
  return (
    <Empty icon={IconMovie} title={w.noShots} text={w.noShotsText}>
      <Group justify="center">
        <Button size="md" leftSection={<IconSparkles size={18} aria-hidden />} onClick={onWrite}>{w.writeShots}</Button>
        <Button size="md" variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={onAdd}>{w.addShot}</Button>
      </Group>
    </Empty>
  );
}
