import { Anchor, Button, Grid, Group, Skeleton, Stack, Tabs, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconArchiveOff, IconHistory, IconRefresh, IconSend, IconStack2 } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { Link, useParams } from 'react-router';
import { api } from '../../../api/client';
import { told, useParts } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Page } from '../../../parts/Page';
import { Problem } from '../../../parts/Problem';
import { useAsk } from '../../../parts/useAsk';
import { PostsOf } from '../../publish/posts/PostsOf';
import { StateBadges } from '../StateBadges';
import { isActive, nameOf } from '../states';
import { words as shared } from '../words';
import { ClipFacts } from './ClipFacts';
import { type Act, ClipMenu } from './ClipMenu';
import { FailureNote } from './FailureNote';
import { History } from './History';
import { Making } from './Making';
import { Player } from './Player';
import { Takes } from './Takes';
import { useClip } from './useClip';
import { words } from './words';

const dialogs = {
  again: lazy(() => import('./AnotherTake').then((m) => ({ default: m.AnotherTake }))),
  edit: lazy(() => import('./EditClip').then((m) => ({ default: m.EditClip }))),
  thumbnail: lazy(() => import('./Thumbnail').then((m) => ({ default: m.Thumbnail }))),
  share: lazy(() => import('./ShareClip').then((m) => ({ default: m.ShareClip }))),
  archive: lazy(() => import('./ArchiveClip').then((m) => ({ default: m.ArchiveClip }))),
  trash: lazy(() => import('./TrashClip').then((m) => ({ default: m.TrashClip }))),
};

/** A clip: what it shows, what was asked and came of it, its takes, its history. */
export function Screen() {
  const w = useWords(words);
  const s = useWords(shared);
  const id = useParams()['clip']!;
  const [{ tab, thrown }, ask] = useAsk('tab', 'thrown');
  const [act, setAct] = useState<Act | null>(null);
  const { found, clip, take } = useClip(id);
  const history = useParts(['/api/videos/{clip}/history', id], (after, signal) => told(api.GET('/api/videos/{clip}/history', { params: { path: { clip: id }, query: { after } }, signal })));
  const back = useMutation({ mutationFn: () => api.POST('/api/trash/videos/{clip}/restore', { params: { path: { clip: id } } }) });
  if (clip === undefined) {
    return <Page title={s.title}>{found.error === null ? <Skeleton h={480} radius="md" /> : <Problem of={found.error} again={() => void found.refetch()} />}</Page>;
  }
  const Dialog = act === null ? null : dialogs[act];
  const actions = (
    <>
      {clip.archived_at !== null && <Button variant="default" leftSection={<IconArchiveOff size={18} aria-hidden />} loading={back.isPending} onClick={() => back.mutate()}>{w.unarchive}</Button>}
      {!clip.is_uploaded && !isActive(clip.status) && <Button leftSection={<IconRefresh size={18} aria-hidden />} onClick={() => setAct('again')}>{w.again}</Button>}
      {clip.video_url !== null && clip.archived_at === null && <Button component={Link} to={`/publish/new?clip=${clip.id}`} variant="default" leftSection={<IconSend size={18} aria-hidden />}>{w.publish}</Button>}
      <ClipMenu clip={clip} onAct={setAct} />
    </>
  );
  return (
    <Page title={short(nameOf(clip))} about={<Group gap={6} mt={6}><StateBadges clip={clip} /><Anchor component={Link} to="/clips" size="sm" ml={4}>{w.back}</Anchor></Group>} actions={actions}>
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack>
            <Problem of={back.error} />
            <Player clip={clip} />
            <Making clip={clip} />
            <FailureNote clip={clip} />
            {clip.prompt !== nameOf(clip).trim() || clip.prompt.length > Longest ? <Text>{clip.prompt}</Text> : null}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}><ClipFacts clip={clip} take={take} /></Grid.Col>
      </Grid>
      <Tabs value={tab === 'history' ? 'history' : 'takes'} onChange={(value) => ask({ tab: value === 'takes' ? null : value })} mt="xl">
        <Tabs.List mb="lg">
          <Tabs.Tab value="takes" leftSection={<IconStack2 size={16} aria-hidden />}>{w.takes}</Tabs.Tab>
          <Tabs.Tab value="history" leftSection={<IconHistory size={16} aria-hidden />}>{w.history}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="takes"><Takes clip={clip} thrown={thrown === 'yes'} onThrown={(yes) => ask({ thrown: yes ? 'yes' : null })} /></Tabs.Panel>
        <Tabs.Panel value="history"><History list={history} /></Tabs.Panel>
      </Tabs>
      <PostsOf clip={clip.id} />
      <Suspense>{Dialog !== null && <Dialog clip={clip} onClose={() => setAct(null)} />}</Suspense>
    </Page>
  );
}

const Longest = 90;

function short(name: string): string {
  return name.length > Longest ? `${name.slice(0, Longest - 1)}…` : name;
}
