import { Anchor, Skeleton, Tabs } from '@mantine/core';
import { IconMovie, IconTrash, IconUsers } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { useLanguage, useWords } from '../../../app/language';
import { Page } from '../../../parts/Page';
import { Problem } from '../../../parts/Problem';
import { useAsk } from '../../../parts/useAsk';
import { Characters } from '../characters/Characters';
import { useDrama } from '../data';
import { words } from '../words';
import { DramaMenu } from './DramaMenu';
import { Episodes } from './Episodes';
import { Trash } from './Trash';

/** A drama: its episodes, who is seen in it, what was thrown away. */
export function Screen() {
  const w = useWords(words);
  const { locale } = useLanguage();
  const { drama: id } = useParams<'drama'>();
  const [{ tab }, ask] = useAsk('tab', 'character');
  const { data: drama, error, refetch } = useDrama(id!);
  const about = drama === undefined ? <Skeleton h={18} w={260} my={3} /> : (
    <>
      <Anchor component={Link} to="/dramas" underline="always">{w.title}</Anchor> · {[drama.genre, drama.style, w.shapes[drama.aspect_ratio] ?? drama.aspect_ratio, drama.language && new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' }).of(drama.language)].filter(Boolean).join(' · ')}
    </>
  );
  return (
    <Page title={drama?.title ?? '…'} about={about} actions={drama !== undefined && <DramaMenu drama={drama} />}>
      <Problem of={error} again={() => void refetch()} />
      <Tabs value={tab || 'episodes'} onChange={(value) => ask({ tab: value === 'episodes' ? null : value, character: null })} keepMounted={false}>
        <Tabs.List mb="lg">
          <Tabs.Tab value="episodes" leftSection={<IconMovie size={16} aria-hidden />}>{w.episodes}</Tabs.Tab>
          <Tabs.Tab value="characters" leftSection={<IconUsers size={16} aria-hidden />}>{w.characters}</Tabs.Tab>
          <Tabs.Tab value="trash" leftSection={<IconTrash size={16} aria-hidden />}>{w.trash}</Tabs.Tab>
        </Tabs.List>
        {drama !== undefined && (
          <>
            <Tabs.Panel value="episodes"><Episodes drama={drama} /></Tabs.Panel>
            <Tabs.Panel value="characters"><Characters drama={drama} /></Tabs.Panel>
            <Tabs.Panel value="trash"><Trash drama={drama} /></Tabs.Panel>
          </>
        )}
      </Tabs>
    </Page>
  );
}
