import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { MoreRows } from '../../../parts/MoreRows';
import { Problem } from '../../../parts/Problem';
import { useShots } from '../data';
import { ThrownAway } from '../ThrownAway';
import { words } from '../words';

/** Shots of an episode that were thrown away. */
export function TrashedShots({ episode }: { episode: string }) {
  const w = useWords(words);
  const list = useShots(episode, true);
  return (
    <Stack component="section" aria-label={w.trash} gap="sm">
      <Title order={2}>{w.trash}</Title>
      <Problem of={list.error} />
      {list.isPending && <Skeleton h={64} radius="md" />}
      {list.isSuccess && list.rows.length === 0 && <Text c="dimmed">{w.trashEmpty}</Text>}
      {list.rows.map((shot) => (
        <ThrownAway key={shot.id} name={shot.title ?? shot.action ?? w.shotNumber(shot.storyboard_number)} text={shot.dialogue} picture={shot.picture_url} restore={() => told(api.POST('/api/shots/{shot}/restore', { params: { path: { shot: shot.id } } }))} />
      ))}
      <MoreRows list={list} />
    </Stack>
  );
}
