import { Anchor, Button, Group, Skeleton, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus, IconSparkles } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { Link, useParams } from 'react-router';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { Page } from '../../../parts/Page';
import { Problem } from '../../../parts/Problem';
import { useAsk } from '../../../parts/useAsk';
import { useChapter, useDramaOf, useShots } from '../data';
import { words } from '../words';
import { EpisodeFilm } from './EpisodeFilm';
import { EpisodeButton } from './EpisodeButton';
import { NoShots } from './NoShots';
import { Shots } from './Shots';
import { ShotsBeingWritten } from './ShotsBeingWritten';
import { ShotsToCome } from './ShotsToCome';
import { TrashedShots } from './TrashedShots';
import { isWriting, useShotsErrand } from './useShotsErrand';

const ShotDrawer = lazy(() => import('../shot/ShotDrawer').then((module) => ({ default: module.ShotDrawer })));
const AddShot = lazy(() => import('../shot/AddShot').then((module) => ({ default: module.AddShot })));
const WriteShots = lazy(() => import('./WriteShots').then((module) => ({ default: module.WriteShots })));

/** The board of an episode: its shots in order, and its film. */
export function Screen() {
  const w = useWords(words);
  const format = useFormat();
  const { episode } = useParams<'episode'>() as { episode: string };
  const [{ shot, trash }, ask] = useAsk('shot', 'trash', 'part');
  const [adding, add] = useDisclosure(false);
  const [writing, write] = useDisclosure(false);
  const { data, error, refetch } = useChapter(episode);
  const { data: drama, error: lost, refetch: find } = useDramaOf(data?.chapter.project_id);
  const list = useShots(episode);
  const errand = useShotsErrand(data?.chapter.project_id, episode);
  const ready = data !== undefined && drama;
  const empty = list.data !== undefined && list.rows.length === 0;
  const broken = error ?? lost ?? list.error;
  // That a board is empty is said when nothing is on its way to it.
  const known = list.data !== undefined && (!empty || (ready && errand !== undefined));
  const about = ready ? (
    <>
      <Anchor component={Link} to={`/dramas/${drama.id}`} underline="always">{drama.title}</Anchor> · {w.episodeNumber(data.chapter.chapter_number)} · {w.shotsCount(data.chapter.paragraph_count)}
      {data.chapter.video_duration !== null && <> · {w.filmOf(format.length(data.chapter.video_duration))}</>}
    </>
  ) : <Skeleton h={18} w={260} my={3} />;
  const actions = (
    <>
      <Button variant="default" leftSection={<IconSparkles size={18} aria-hidden />} disabled={!ready} onClick={write.open}>{w.writeShots}</Button>
      <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} disabled={!ready} onClick={add.open}>{w.addShot}</Button>
      {ready ? <EpisodeButton answer={data} /> : <Skeleton h={36} w={36} />}
    </>
  );
  return (
    <Page title={data?.chapter.title ?? '…'} about={about} actions={actions} wide>
      <Stack>
        <Problem of={broken} again={() => void Promise.all([refetch(), find(), list.refetch()])} />
        {errand != null && <ShotsBeingWritten errand={errand} />}
        {ready ? <EpisodeFilm drama={drama} answer={data} /> : broken === null && <Skeleton h={{ base: 167, xs: 78 }} radius="md" />}
        {known ? <Shots list={list} aspect={drama?.aspect_ratio} /> : broken === null && <ShotsToCome />}
        {ready && known && empty && !(errand != null && isWriting(errand)) && <NoShots onAdd={add.open} onWrite={write.open} />}
        <Group>
          <Button variant="subtle" color="gray" px="xs" ml={-10} aria-expanded={trash !== ''} onClick={() => ask({ trash: trash === '' ? '1' : null })}>{trash === '' ? w.showTrash : w.hideTrash}</Button>
        </Group>
        {trash !== '' && <TrashedShots episode={episode} />}
      </Stack>
      <Suspense>
        {ready && adding && <AddShot episode={episode} drama={drama} onClose={add.close} />}
        {ready && writing && <WriteShots answer={data} some={list.rows.length > 0} onClose={write.close} />}
        {ready && shot !== '' && <ShotDrawer id={shot} drama={drama} all={list.rows} onClose={() => ask({ shot: null, part: null })} />}
      </Suspense>
    </Page>
  );
}
