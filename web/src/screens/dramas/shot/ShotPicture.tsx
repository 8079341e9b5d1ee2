import { Button, Divider, Group, Stack, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { api, ifMatch } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import type { Drama, Shot } from '../data';
import { BringOwn } from '../takes/BringOwn';
import { PickPicture } from '../takes/PickPicture';
import { TakeMedia } from '../takes/TakeMedia';
import { Takes } from '../takes/Takes';
import { useChange } from '../useChange';
import { words } from '../words';
import { HavePicture } from './HavePicture';
import { usePictureSource } from './usePictureSource';

/** The picture of a shot: what it shows, one's own in its place, having one made, the takes. */
export function ShotPicture({ shot, drama }: { shot: Shot; drama: Drama }) {
  const w = useWords(words);
  const [picking, { open, close }] = useDisclosure(false);
  const source = usePictureSource(shot);
  const params = { path: { shot: shot.id }, header: ifMatch(shot) };
  const using = useChange((asset_id: string) => told(api.PUT('/api/shots/{shot}/picture', { params, body: { asset_id } })), close);
  const releasing = useChange(() => told(api.DELETE('/api/shots/{shot}/picture', { params })));
  return (
    <Stack>
      <Title order={3}>{w.shownPicture}</Title>
      <TakeMedia url={shot.picture_url} clip={false} name={w.pictureOfShot(shot.storyboard_number)} empty />
      <Group gap="xs" align="flex-start">
        <BringOwn kind="picture" address={`/api/shots/${shot.id}/picture`} of={shot} />
        <Button variant="default" onClick={open}>{w.usePicture}</Button>
        {source === 'own' && <Button variant="subtle" color="gray" loading={releasing.isPending} onClick={() => releasing.mutate()}>{w.releaseOwn}</Button>}
      </Group>
      <Problem of={releasing.error} />
      <Divider />
      <HavePicture shot={shot} />
      <Divider />
      <Takes whose={{ kind: 'picture', of: shot, shows: shot.picture_url }} />
      {picking && <PickPicture project={drama.project_id} busy={using.isPending} error={using.error} onPick={(asset) => using.mutate(asset.id)} onClose={close} />}
    </Stack>
  );
}
