import { Group, SimpleGrid, Skeleton, Text, UnstyledButton } from '@mantine/core';
import { api } from '../../api/client';
import { told, useParts } from '../../api/parts';
import { useWords } from '../../app/language';
import { Dialog } from '../Dialog';
import { MoreRows } from '../MoreRows';
import { Problem } from '../Problem';
import { BringPicture } from './BringPicture';
import classes from './PicturePicker.module.css';
import { words } from './words';

/** One's pictures, the newest first, to choose one of; another may be brought. */
export function PicturePicker({ onChoose, onClose }: { onChoose: (name: string) => void; onClose: () => void }) {
  const w = useWords(words);
  const list = useParts(['/api/images', ''], (after, signal) => told(api.GET('/api/images', { params: { query: { after } }, signal })));
  return (
    <Dialog opened onClose={onClose} title={w.pick} size="xl">
      <Group justify="space-between" mb="md">
        <Text size="sm" c="dimmed">{w.pickHelp}</Text>
        <BringPicture onBrought={onChoose} />
      </Group>
      <Problem of={list.error} again={() => void list.refetch()} />
      <SimpleGrid cols={{ base: 2, xs: 3, sm: 4 }} spacing="sm">
        {list.isPending && [1, 2, 3, 4].map((n) => <Skeleton key={n} style={{ aspectRatio: '16 / 10' }} />)}
        {list.rows.map((row) => (
          <UnstyledButton key={row.id} className={classes.one} onClick={() => onChoose(row.img_name)} aria-label={w.use(row.original_name ?? row.img_name)}>
            <img src={`/media/images/${row.img_name}`} alt="" width={320} height={200} loading="lazy" />
          </UnstyledButton>
        ))}
      </SimpleGrid>
      {list.isSuccess && list.rows.length === 0 && <Text c="dimmed" py="xl" ta="center">{w.noPictures}</Text>}
      <MoreRows list={list} />
    </Dialog>
  );
}
