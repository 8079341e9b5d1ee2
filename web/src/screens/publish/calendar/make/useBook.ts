import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../api/client';
import { told } from '../../../../api/parts';

/** A project with its chapters, in their order. */
export function useBook(project: string) {
  return useQuery({
    queryKey: ['/api/projects/{project}', project],
    enabled: project !== '',
    queryFn: ({ signal }) => told(api.GET('/api/projects/{project}', { params: { path: { project } }, signal })),
  });
}

/** The languages and outputs a project has films in. */
export function useFilmKinds(project: string) {
  return useQuery({
    queryKey: ['/api/films', 'kinds', project],
    enabled: project !== '',
    queryFn: async ({ signal }) => {
      const films = await told(api.GET('/api/films', { params: { query: { project, limit: 500 } }, signal }));
      return [...new Set(films.items.map(({ language, output }) => `${language} ${output}`))].sort();
    },
  });
}
