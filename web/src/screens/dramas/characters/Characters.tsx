import { Button, Group, SimpleGrid, Skeleton, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useWords } from '../../../app/language';
import { Empty } from '../../../parts/Empty';
import { MoreRows } from '../../../parts/MoreRows';
import { Problem } from '../../../parts/Problem';
import { useAsk } from '../../../parts/useAsk';
import { type Drama, useCharacters } from '../data';
import { words } from '../words';
import { AddCharacter } from './AddCharacter';
import { CharacterCard } from './CharacterCard';

const CharacterDrawer = lazy(() => import('./CharacterDrawer').then((module) => ({ default: module.CharacterDrawer })));

/** Who is seen in a drama. */
export function Characters({ drama }: { drama: Drama }) {
  const w = useWords(words);
  const [{ character: selected }, ask] = useAsk('character');
  const [adding, { open, close }] = useDisclosure(false);
  const list = useCharacters(drama.id);
  const add = <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={open}>{w.addCharacter}</Button>;
  return (
    <Stack>
      {list.rows.length > 0 && <Group justify="flex-end">{add}</Group>}
      <Problem of={list.error} again={() => void list.refetch()} />
      <SimpleGrid cols={{ base: 2, md: 3, lg: 4 }}>
        {list.isPending && [1, 2, 3].map((n) => <Skeleton key={n} h={330} radius="md" />)}
        {list.rows.map((character) => <CharacterCard key={character.id} character={character} onOpen={() => ask({ character: character.id })} />)}
      </SimpleGrid>
      <MoreRows list={list} />
      {list.isSuccess && list.rows.length === 0 && <Empty icon={IconUsers} title={w.noCharacters} text={w.noCharactersText}>{add}</Empty>}
      {adding && <AddCharacter drama={drama} onClose={close} />}
      <Suspense>{selected !== '' && <CharacterDrawer key={selected} id={selected} drama={drama} onClose={() => ask({ character: null })} />}</Suspense>
    </Stack>
  );
}
