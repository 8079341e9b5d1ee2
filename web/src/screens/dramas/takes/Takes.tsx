import { Button, Group, SimpleGrid, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useWords } from '../../../app/language';
import { MoreRows } from '../../../parts/MoreRows';
import { Problem } from '../../../parts/Problem';
import { useCatchUp, useReadOn } from '../useReadOn';
import { words } from '../words';
import { behind, isMaking, useTakes, type Whose } from './takes';
import { TakeCard } from './TakeCard';

/** Takes side by side, and those that were thrown away. */
export function Takes({ whose }: { whose: Whose }) {
  const w = useWords(words);
  const [trashed, { toggle }] = useDisclosure(false);
  const list = useTakes(whose);
  const trash = useTakes(whose, true, trashed);
  const making = list.rows.filter(isMaking).length;
  useReadOn(making > 0);
  useCatchUp(behind(list.rows, whose.shows));
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={3}>{w.takes}</Title>
        <Text size="sm" c="dimmed" role="status">{making > 0 ? w.beingMade(making) : ''}</Text>
      </Group>
      <Problem of={list.error} again={() => void list.refetch()} />
      {list.isPending && <Skeleton h={180} w="50%" radius="md" />}
      {list.isSuccess && list.rows.length === 0 && <Text c="dimmed">{w.noTakes}</Text>}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {list.rows.map((take) => <TakeCard key={take.id} take={take} whose={whose} />)}
      </SimpleGrid>
      <MoreRows list={list} />
      <Button variant="subtle" color="gray" px="xs" ml={-10} aria-expanded={trashed} onClick={toggle} style={{ alignSelf: 'flex-start' }}>{trashed ? w.hideTrash : w.showTrash}</Button>
      {trashed && (
        <>
          <Problem of={trash.error} />
          {trash.isSuccess && trash.rows.length === 0 && <Text size="sm" c="dimmed">{w.trashEmpty}</Text>}
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            {trash.rows.map((take) => <TakeCard key={take.id} take={take} whose={whose} trashed />)}
          </SimpleGrid>
          <MoreRows list={trash} />
        </>
      )}
    </Stack>
  );
}
