import { Skeleton, Stack, Tabs } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import { useAsk } from '../../../parts/useAsk';
import { type Drama, type Shot, useShot } from '../data';
import { SideDrawer } from '../SideDrawer';
import { words } from '../words';
import { Neighbours } from './Neighbours';
import { ShotClip } from './ShotClip';
import { ShotForm } from './ShotForm';
import { ShotPicture } from './ShotPicture';

/** A shot at the side of the board: what is said of it, its pictures, its clips. */
export function ShotDrawer({ id, drama, all, onClose }: { id: string; drama: Drama; all: Shot[]; onClose: () => void }) {
  const w = useWords(words);
  const [{ part }, ask] = useAsk('part', 'shot');
  const [dirty, setDirty] = useState(false);
  const at = all.findIndex((one) => one.id === id);
  const { data: shot, error, refetch } = useShot(id, all[at]);
  const title = shot === undefined ? '…' : <Neighbours shot={shot} before={all[at - 1]} behind={at < 0 ? undefined : all[at + 1]} still={dirty} onGo={(to) => ask({ shot: to })} />;
  return (
    <SideDrawer title={title} dirty={dirty} onClose={onClose}>
      <Problem of={error} again={() => void refetch()} />
      {shot === undefined && error === null && <Stack><Skeleton h={36} /><Skeleton h={320} /></Stack>}
      {shot?.id === id && (
        <Tabs key={id} value={part || 'words'} onChange={(value) => ask({ part: value === 'words' ? null : value })}>
          <Tabs.List mb="md">
            <Tabs.Tab value="words">{w.whatIsSaid}</Tabs.Tab>
            <Tabs.Tab value="picture">{w.picture}</Tabs.Tab>
            <Tabs.Tab value="clip">{w.clip}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="words"><ShotForm shot={shot} drama={drama} onDirty={setDirty} onGone={onClose} /></Tabs.Panel>
          <Tabs.Panel value="picture"><ShotPicture shot={shot} drama={drama} /></Tabs.Panel>
          <Tabs.Panel value="clip"><ShotClip shot={shot} drama={drama} /></Tabs.Panel>
        </Tabs>
      )}
    </SideDrawer>
  );
}
