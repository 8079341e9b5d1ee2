import { Button, Divider, Group, Stack, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { api, ifMatch } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import type { Drama, Shot } from '../data';
import { BringOwn } from '../takes/BringOwn';
import { PickClip } from '../takes/PickClip';
import { TakeMedia } from '../takes/TakeMedia';
import { Takes } from '../takes/Takes';
import { useChange } from '../useChange';
import { words } from '../words';
import { HaveClip } from './HaveClip';

/** The clip of a shot: what plays, one's own or one of the library in its place, having one made, the takes. */
export function ShotClip({ shot, drama }: { shot: Shot; drama: Drama }) {
  const w = useWords(words);
  const [picking, { open, close }] = useDisclosure(false);
  const params = { path: { shot: shot.id }, header: ifMatch(shot) };
  const using = useChange((video_id: string) => told(api.PUT('/api/shots/{shot}/clip', { params, body: { video_id } })), close);
  const releasing = useChange(() => told(api.DELETE('/api/shots/{shot}/clip', { params })));
  return (
    <Stack>
      <Title order={3}>{w.shownClip}</Title>
      <TakeMedia url={shot.clip_url} clip name={w.clipOfShot(shot.storyboard_number)} empty />
      <Group gap="xs" align="flex-start">
        <BringOwn kind="clip" address={`/api/shots/${shot.id}/clip`} of={shot} />
        <Button variant="default" onClick={open}>{w.useClip}</Button>
        {shot.clip_url !== null && <Button variant="subtle" color="gray" loading={releasing.isPending} onClick={() => releasing.mutate()}>{w.releaseClip}</Button>}
      </Group>
      <Problem of={releasing.error} />
      <Divider />
      <HaveClip shot={shot} drama={drama} />
      <Divider />
      <Takes whose={{ kind: 'clip', of: shot, shows: shot.clip_url }} />
      {picking && <PickClip busy={using.isPending} error={using.error} onPick={(clip) => using.mutate(clip.id)} onClose={close} />}
    </Stack>
  );
}
