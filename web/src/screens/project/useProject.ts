import { useQuery } from '@tanstack/react-query';
import { type Shape, api } from '../../api/client';
import { told } from '../../api/parts';
import { useMe } from '../../app/session';

export type Project = Shape<'ListProjectsRow'>;
export type Chapter = Shape<'ReadProjectChapterRow'>;

const Soon = 1_500;

/** Whether a document is still being read, or a script written: nothing else tells of that, so it is asked again and again. */
export function isArriving(project: Project | undefined): boolean {
  return project !== undefined && (project.status === 'uploaded' || project.status === 'parsing');
}

/** A project with its chapters. */
export function useProject(project: string) {
  return useQuery({
    queryKey: ['/api/projects/{project}', project],
    queryFn: ({ signal }) => told(api.GET('/api/projects/{project}', { params: { path: { project } }, signal })),
    refetchInterval: (query) => (isArriving(query.state.data?.project) ? Soon : false),
  });
}

/** What somebody may do with a project. */
export interface Power {
  own: boolean;
  edit: boolean;
  confirm: boolean;
}

/** What one may do here: its owner everything, members what their role says. */
export function usePower(project: Project | undefined): Power {
  const me = useMe();
  const own = project?.owner_id === me.id;
  const { data: role } = useQuery({
    queryKey: ['/api/projects/{project}/members', project?.id, 'mine'],
    queryFn: ({ signal }) => myRole(project!.id, me.id, signal),
    enabled: project !== undefined && !own,
  });
  return { own, edit: own || role === 'editor', confirm: own || role === 'reviewer' };
}

async function myRole(project: string, me: string, signal: AbortSignal): Promise<Shape<'ProjectRole'> | null> {
  for (let after: string | undefined; ;) {
    const part = await told(api.GET('/api/projects/{project}/members', { params: { path: { project }, query: { limit: 200, after } }, signal }));
    const found = part.items.find((member) => member.user_id === me);
    if (found !== undefined || part.next === null) {
      return found?.role ?? null;
    }
    after = part.next;
  }
}
