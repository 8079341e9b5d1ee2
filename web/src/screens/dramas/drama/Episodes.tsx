import { Button, Group, Skeleton, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMovie, IconPlus } from '@tabler/icons-react';
import { api } from '../../../api/client';
import { told, useParts } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Empty } from '../../../parts/Empty';
import { MoreRows } from '../../../parts/MoreRows';
import { Problem } from '../../../parts/Problem';
import { Area, type Drama, Many } from '../data';
import { words } from '../words';
import { AddEpisode } from './AddEpisode';
import { EpisodeCard } from './EpisodeCard';

/** The episodes of a drama, in their order. */
export function Episodes({ drama }: { drama: Drama }) {
  const w = useWords(words);
  const [adding, { open, close }] = useDisclosure(false);
  const list = useParts([Area, 'episodes', drama.id], (after, signal) => told(api.GET('/api/dramas/{drama}/episodes', { params: { path: { drama: drama.id }, query: { limit: Many, after } }, signal })));
  const add = <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={open}>{w.addEpisode}</Button>;
  return (
    <Stack>
      {list.rows.length > 0 && <Group justify="flex-end">{add}</Group>}
      <Problem of={list.error} again={() => void list.refetch()} />
      {list.isPending && [1, 2].map((n) => <Skeleton key={n} h={92} radius="md" />)}
      <Stack component="ol" gap="sm" p={0} m={0}>
        {list.rows.map((episode, n) => <EpisodeCard key={episode.id} episode={episode} before={list.rows[n - 1]} behind={list.rows[n + 1]} />)}
      </Stack>
      <MoreRows list={list} />
      {list.isSuccess && list.rows.length === 0 && <Empty icon={IconMovie} title={w.noEpisodes} text={w.noEpisodesText}>{add}</Empty>}
      {adding && <AddEpisode drama={drama} onClose={close} />}
    </Stack>
  );
}
