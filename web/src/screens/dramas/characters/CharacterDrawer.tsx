import { Skeleton, Stack, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import { useAsk } from '../../../parts/useAsk';
import { Area, type Drama } from '../data';
import { SideDrawer } from '../SideDrawer';
import { words } from '../words';
import { CharacterForm } from './CharacterForm';
import { CharacterPictures } from './CharacterPictures';

/** A character at the side: what is said of them, and their pictures. */
export function CharacterDrawer({ id, drama, onClose }: { id: string; drama: Drama; onClose: () => void }) {
  const w = useWords(words);
  const [{ part }, ask] = useAsk('part');
  const [dirty, setDirty] = useState(false);
  const { data: character, error, refetch } = useQuery({ queryKey: [Area, 'character', id], queryFn: ({ signal }) => told(api.GET('/api/characters/{character}', { params: { path: { character: id } }, signal })) });
  const close = () => {
    ask({ part: null });
    onClose();
  };
  return (
    <SideDrawer title={character?.name ?? '…'} dirty={dirty} onClose={close}>
      <Problem of={error} again={() => void refetch()} />
      {character === undefined && error === null && <Stack><Skeleton h={36} /><Skeleton h={320} /></Stack>}
      {character !== undefined && (
        <Tabs value={part || 'pictures'} onChange={(value) => ask({ part: value === 'pictures' ? null : value })}>
          <Tabs.List mb="md">
            <Tabs.Tab value="pictures">{w.pictures}</Tabs.Tab>
            <Tabs.Tab value="words">{w.whatIsSaid}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="pictures"><CharacterPictures character={character} drama={drama} /></Tabs.Panel>
          <Tabs.Panel value="words"><CharacterForm character={character} onDirty={setDirty} onGone={close} /></Tabs.Panel>
        </Tabs>
      )}
    </SideDrawer>
  );
}
