import { Button } from '@mantine/core';
import { IconBook, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { Empty } from '../../parts/Empty';
import { words } from './words';

/** Where chapters would stand: whether they lie in the trash, or nothing was found that could be one. */
export function NoChapters({ project }: { project: string }) {
  const w = useWords(words);
  const { data, isPending } = useQuery({
    queryKey: ['/api/projects/{project}/trash', project, 'any'],
    queryFn: ({ signal }) => told(api.GET('/api/projects/{project}/trash', { params: { path: { project }, query: { limit: 1 } }, signal })),
  });
  if (isPending) {
    return null;
  }
  return data !== undefined && data.items.length > 0 ? (
    <Empty icon={IconTrash} title={w.allInTrash} text={w.allInTrashText}>
      <Button component={Link} to={`/projects/${project}?tab=trash`} variant="default">{w.toTrash}</Button>
    </Empty>
  ) : (
    <Empty icon={IconBook} title={w.noChapters} text={w.noChaptersText} />
  );
}
