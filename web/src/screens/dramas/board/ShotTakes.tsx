import { Group, Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPhoto, IconVideo } from '@tabler/icons-react';
import { api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Area, type Shot } from '../data';
import { State } from '../State';
import { wasAsked } from '../takes/asked';
import { behind, isMaking } from '../takes/takes';
import { useCatchUp, useReadOn } from '../useReadOn';
import { words } from '../words';

// A shot tells how many takes it has, not how they stand: where nothing is shown yet, or one was ordered here, the newest are asked.
function useNewest(shot: Shot) {
  const params = { path: { shot: shot.id }, query: { limit: 1 } };
  const asked = wasAsked(shot.id);
  const picture = shot.picture_takes > 0 && (asked || shot.picture_url === null);
  const clip = shot.clip_takes > 0 && (asked || shot.clip_url === null);
  return useQuery({
    queryKey: [Area, 'newest', shot.id, shot.picture_takes, shot.clip_takes, picture, clip],
    enabled: picture || clip,
    queryFn: async ({ signal }) => {
      const pictures = picture ? (await told(api.GET('/api/shots/{shot}/pictures', { params, signal }))).items : [];
      const clips = clip ? (await told(api.GET('/api/shots/{shot}/takes', { params, signal }))).items : [];
      return { pictures, clips };
    },
  }).data ?? { pictures: [], clips: [] };
}

/** How the takes of a shot stand. */
export function ShotTakes({ shot }: { shot: Shot }) {
  const w = useWords(words);
  const { pictures, clips } = useNewest(shot);
  const newest = [...pictures, ...clips];
  const making = newest.some(isMaking);
  const failed = !making && newest.some((take) => take.status === 'failed');
  useReadOn(making);
  useCatchUp(behind(pictures, shot.picture_url));
  useCatchUp(behind(clips, shot.clip_url));
  return (
    <Group gap={6} wrap="nowrap" style={{ flexShrink: 0 }} role="status">
      {making && <State tone="busy" icon={<Loader size={10} aria-hidden />}>{w.making}</State>}
      {failed && <State tone="bad">{w.failed}</State>}
      {shot.needs_attention && <State tone="heed">{w.inDoubt}</State>}
      {shot.picture_takes > 0 && <Text size="xs" c="dimmed" title={w.pictureTakes(shot.picture_takes)}><IconPhoto size={13} style={{ verticalAlign: '-2px' }} aria-label={w.pictureTakes(shot.picture_takes)} /> {shot.picture_takes}</Text>}
      {shot.clip_takes > 0 && <Text size="xs" c="dimmed" title={w.clipTakes(shot.clip_takes)}><IconVideo size={13} style={{ verticalAlign: '-2px' }} aria-label={w.clipTakes(shot.clip_takes)} /> {shot.clip_takes}</Text>}
    </Group>
  );
}
