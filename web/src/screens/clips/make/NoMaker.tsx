import { Button, Group } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useWords } from '../../../app/language';
import { Empty } from '../../../parts/Empty';
import { words } from './words';

/** Nobody makes clips here yet: how that is changed. */
export function NoMaker() {
  const w = useWords(words);
  return (
    <Empty icon={IconKey} title={w.noMaker} text={w.noMakerText}>
      <Group justify="center">
        <Button component={Link} to="/settings/makers/add?service=video_generation">{w.addMaker}</Button>
        <Button component={Link} to="/clips" variant="default">{w.bring}</Button>
      </Group>
    </Empty>
  );
}
