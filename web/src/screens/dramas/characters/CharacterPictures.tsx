import { Button, Divider, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { api, ifMatch } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import type { Character, Drama } from '../data';
import { BringOwn } from '../takes/BringOwn';
import { PickPicture } from '../takes/PickPicture';
import { Takes } from '../takes/Takes';
import { useChange } from '../useChange';
import { words } from '../words';
import { HavePictured } from './HavePictured';
import { References } from './References';

/** A character's pictures: the references, having one made, bringing one, and the takes. */
export function CharacterPictures({ character, drama }: { character: Character; drama: Drama }) {
  const w = useWords(words);
  const [picking, { open, close }] = useDisclosure(false);
  const using = useChange(
    (asset_id: string) => told(api.PUT('/api/characters/{character}/picture', { params: { path: { character: character.id }, header: ifMatch(character) }, body: { asset_id } })),
    close,
  );
  return (
    <Stack>
      <div>
        <Title order={3}>{w.references}</Title>
        <Text size="sm" c="dimmed">{w.referencesHelp}</Text>
      </div>
      <References character={character} />
      <Group gap="xs" align="flex-start">
        <BringOwn kind="picture" address={`/api/characters/${character.id}/picture`} of={character} />
        <Button variant="default" onClick={open}>{w.usePicture}</Button>
      </Group>
      <Divider />
      <HavePictured character={character} />
      <Divider />
      <Takes whose={{ kind: 'character', of: character, shows: character.image_url }} />
      {picking && <PickPicture project={drama.project_id} busy={using.isPending} error={using.error} onPick={(asset) => using.mutate(asset.id)} onClose={close} />}
    </Stack>
  );
}
