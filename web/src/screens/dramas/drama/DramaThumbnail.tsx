import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { api, ifMatch } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import type { Drama } from '../data';
import { PickPicture } from '../takes/PickPicture';
import { useChange } from '../useChange';
import { words } from '../words';
import classes from './DramaThumbnail.module.css';

/** The picture that stands for a drama. */
export function DramaThumbnail({ drama }: { drama: Drama }) {
  const w = useWords(words);
  const [picking, { open, close }] = useDisclosure(false);
  const setting = useChange((thumbnail: string) => told(api.PATCH('/api/dramas/{drama}', { params: { path: { drama: drama.id }, header: ifMatch(drama) }, body: { thumbnail } })), close);
  return (
    <div>
      <Text size="sm" fw={500} mb={4}>{w.thumbnail}</Text>
      <Group wrap="nowrap">
        {drama.thumbnail === null ? <div className={classes.picture} /> : <img src={drama.thumbnail} alt={w.thumbnail} width={128} height={72} className={classes.picture} />}
        <Button variant="default" size="compact-sm" onClick={open}>{w.usePicture}</Button>
        {drama.thumbnail !== null && <Button variant="subtle" color="gray" size="compact-sm" loading={setting.isPending} onClick={() => setting.mutate('')}>{w.takeAway}</Button>}
      </Group>
      {!picking && <Problem of={setting.error} />}
      {picking && <PickPicture project={drama.project_id} busy={setting.isPending} error={setting.error} onPick={(asset) => setting.mutate(asset.id)} onClose={close} />}
    </div>
  );
}
