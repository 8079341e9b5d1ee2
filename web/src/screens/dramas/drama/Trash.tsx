import { Skeleton, Stack, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { api, ifMatch } from '../../../api/client';
import { told, useParts } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Empty } from '../../../parts/Empty';
import { MoreRows } from '../../../parts/MoreRows';
import { Problem } from '../../../parts/Problem';
import { Area, type Drama, Many, useCharacters } from '../data';
import { words } from '../words';
import { ThrownAway } from '../ThrownAway';

/** Episodes and characters that were thrown away. */
export function Trash({ drama }: { drama: Drama }) {
  const w = useWords(words);
  const path = { project: drama.project_id };
  const episodes = useParts([Area, 'trashed episodes', drama.project_id], (after, signal) => told(api.GET('/api/projects/{project}/trash', { params: { path, query: { limit: Many, after } }, signal })));
  const characters = useCharacters(drama.id, true);
  if (episodes.isPending || characters.isPending) {
    return <Skeleton h={64} radius="md" />;
  }
  return (
    <Stack>
      <Problem of={episodes.error ?? characters.error} again={() => void Promise.all([episodes.refetch(), characters.refetch()])} />
      {episodes.rows.length > 0 && <Title order={2}>{w.episodes}</Title>}
      {episodes.rows.map((row) => (
        <ThrownAway key={row.id} name={row.title} restore={() => told(api.POST('/api/chapters/{chapter}/restore', { params: { path: { chapter: row.id }, header: ifMatch(row) } }))} />
      ))}
      <MoreRows list={episodes} />
      {characters.rows.length > 0 && <Title order={2}>{w.characters}</Title>}
      {characters.rows.map((row) => (
        <ThrownAway key={row.id} name={row.name} picture={row.image_url} restore={() => told(api.POST('/api/characters/{character}/restore', { params: { path: { character: row.id } } }))} />
      ))}
      <MoreRows list={characters} />
      {episodes.isSuccess && characters.isSuccess && episodes.rows.length + characters.rows.length === 0 && <Empty icon={IconTrash} title={w.trashEmpty} text={w.trashEmptyText} />}
    </Stack>
  );
}
