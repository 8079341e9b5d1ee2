import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import type { ClipRow } from '../states';
import { words as shared } from '../words';

/** The project, chapter and paragraph a clip belongs to. */
export function PlaceLink({ clip }: { clip: ClipRow }) {
  const w = useWords(shared);
  const project = useQuery({ queryKey: ['/api/projects/{project}', clip.project_id], queryFn: () => told(api.GET('/api/projects/{project}', { params: { path: { project: clip.project_id! } } })) });
  const chapter = project.data?.chapters.find((c) => c.id === clip.story_id);
  const title = project.data?.project.title ?? '…';
  return (
    <>
      <Anchor component={Link} to={`/projects/${clip.project_id}`} size="sm" underline="always">{title}</Anchor>
      {clip.story_id !== null && <> · <Anchor component={Link} to={`/chapters/${clip.story_id}`} size="sm" underline="always">{chapter?.title ?? w.chapter}</Anchor></>}
      {clip.paragraph_index !== null && ` · ${w.paragraph} ${clip.paragraph_index + 1}`}
    </>
  );
}
