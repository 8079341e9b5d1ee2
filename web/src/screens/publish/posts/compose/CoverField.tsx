import { Text } from '@mantine/core';
import { useWords } from '../../../../app/language';
import { Panel } from '../../../../parts/Panel';
import { PictureField } from '../../../../parts/model/PictureField';
import { usePlatformName } from '../../common/platforms';
import { useForm } from './form';
import { words } from './words';

const folder = '/media/images/';

/** The picture a post shows before it plays. */
export function CoverField() {
  const w = useWords(words);
  const nameOf = usePlatformName();
  const { said, say, card, account, wrong } = useForm();
  return (
    <Panel title={w.cover}>
      {card.covers
        ? <PictureField label={w.cover} description={card.cover_needed ? w.coverNeeded : w.coverHelp} error={wrong('thumbnail_url')} value={said.cover === '' ? null : said.cover.replace(folder, '')} onChange={(name) => say({ cover: typeof name === 'string' && name !== '' ? folder + name : '' })} />
        : <Text size="sm" c="dimmed">{w.noCover(nameOf(account.platform))}</Text>}
    </Panel>
  );
}
