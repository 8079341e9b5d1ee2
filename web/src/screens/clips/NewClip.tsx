import { Anchor, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { Page } from '../../parts/Page';
import { Problem } from '../../parts/Problem';
import { useAsk } from '../../parts/useAsk';
import { type Beginning, blank, ClipForm } from './make/ClipForm';
import { words } from './make/words';
import { formerValues } from './wishes';

/** Has a clip made, from nothing, of a picture (`picture`), or like another clip (`like`). */
export function Screen() {
  const w = useWords(words);
  const [{ picture, like }] = useAsk('picture', 'like');
  const former = useQuery({
    queryKey: ['/api/videos/{clip}', like, 'as a beginning'],
    queryFn: async (): Promise<Beginning> => {
      const params = { path: { clip: like } };
      const [{ video }, takes] = await Promise.all([told(api.GET('/api/videos/{clip}', { params })), told(api.GET('/api/videos/{clip}/takes', { params }))]);
      const { caption, theme, tags, project_id, story_id, paragraph_index, resolution, output_format } = video;
      const values = takes.items[0] === undefined ? { prompt: video.prompt } : formerValues(video, takes.items[0]);
      return { values, form: { resolution, output_format }, said: { caption: caption ?? '', theme: theme ?? '', tags, project_id, story_id, paragraph_index } };
    },
    enabled: like !== '',
    staleTime: Infinity,
  });
  return (
    <Page title={w.title} about={<>{w.about} <Anchor component={Link} to="/clips" underline="always">{w.back}</Anchor></>}>
      <Problem of={former.error} again={() => void former.refetch()} />
      {like === '' ? <ClipForm key={picture} first={picture === '' ? blank : { ...blank, values: { first_frame: picture } }} /> : former.data === undefined ? former.isPending && <Skeleton h={600} /> : <ClipForm key={like} first={former.data} />}
    </Page>
  );
}
