import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useProject } from '../../../parts/ProjectPick';
import type { PostRow } from './states';

/** Where the film of a post is from: its project and its chapter, each with its page. */
export function PostPlace({ post, className }: { post: Pick<PostRow, 'project_id' | 'chapter_id'>; className?: string }) {
  const project = useProject(post.project_id ?? '');
  const chapter = useQuery({
    queryKey: ['/api/chapters/{chapter}', post.chapter_id, 'title'],
    enabled: post.chapter_id !== null,
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const { chapter: of } = await told(api.GET('/api/chapters/{chapter}', { params: { path: { chapter: post.chapter_id! } }, signal }));
      return `${of.chapter_number}. ${of.title}`;
    },
  });
  return (
    <>
      {project.data !== undefined && <Anchor component={Link} to={`/projects/${post.project_id}`} className={className} c="inherit" underline="hover" size="sm">{project.data}</Anchor>}
      {chapter.data !== undefined && <> · <Anchor component={Link} to={`/chapters/${post.chapter_id}`} className={className} c="inherit" underline="hover" size="sm">{chapter.data}</Anchor></>}
    </>
  );
}
