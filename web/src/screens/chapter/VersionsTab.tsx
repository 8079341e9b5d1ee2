import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconMovie, IconPhotoSearch } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../../app/language';
import { Problem } from '../../parts/Problem';
import { ClipStatus } from './ClipStatus';
import { useLine } from './room';
import { Remake } from './Remake';
import { UploadButton } from './UploadButton';
import { shownOf, useVersions } from './useVersions';
import { VersionCard } from './VersionCard';
import { words } from './words';

const LibraryDialog = lazy(() => import('./LibraryDialog').then((module) => ({ default: module.LibraryDialog })));
const AnimateDialog = lazy(() => import('./AnimateDialog').then((module) => ({ default: module.AnimateDialog })));

/** Every picture, voice and clip a sentence has or had, side by side, and the ways to bring another. */
export function VersionsTab() {
  const w = useWords(words);
  const { row } = useLine();
  const list = useVersions(row.id);
  const [open, setOpen] = useState<'library' | 'animate' | null>(null);
  const close = () => setOpen(null);
  const picture = shownOf(list.rows, row, 'picture');
  const of = (slot: 'picture' | 'voice' | 'clip') => {
    const versions = list.rows.filter((version) => version.slot === slot);
    return versions.length === 0 && !list.isPending ? <Text size="sm" c="dimmed">{w.noVersions}</Text> : versions.map((version, n) => <VersionCard key={version.id} version={version} number={versions.length - n} all={versions} />);
  };
  return (
    <Stack gap="sm">
      <Problem of={list.error} again={() => void list.refetch()} />
      <Title order={3}>{w.pictures}</Title>
      <Group gap={6}>
        <UploadButton slot="picture" />
        <Button size="compact-sm" variant="default" leftSection={<IconPhotoSearch size={14} aria-hidden />} onClick={() => setOpen('library')}>{w.fromLibrary}</Button>
        <Button size="compact-sm" variant="default" leftSection={<IconMovie size={14} aria-hidden />} disabled={picture === undefined} onClick={() => setOpen('animate')}>{w.animate}</Button>
      </Group>
      {picture !== undefined && <ClipStatus picture={picture.asset.url_path} />}
      <Remake />
      {list.isPending && <Skeleton h={82} />}
      {of('picture')}
      <Title order={3}>{w.voices}</Title>
      <Group gap={6}><UploadButton slot="voice" /></Group>
      {list.isPending && <Skeleton h={82} />}
      {of('voice')}
      {list.rows.some((version) => version.slot === 'clip') && <Title order={3}>{w.clips}</Title>}
      {list.rows.some((version) => version.slot === 'clip') && of('clip')}
      <Suspense>
        {open === 'library' && <LibraryDialog onClose={close} />}
        {open === 'animate' && picture !== undefined && <AnimateDialog picture={picture.asset} onClose={close} />}
      </Suspense>
    </Stack>
  );
}
