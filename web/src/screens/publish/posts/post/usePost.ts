import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../api/client';
import { told } from '../../../../api/parts';
import { paceOf } from '../states';
import { useWhile } from '../useWhile';

/** A post, read anew while something becomes of it. */
export function usePost(id: string, gone: boolean) {
  const found = useQuery({ queryKey: ['/api/publications/{publication}', id], enabled: !gone, queryFn: ({ signal }) => told(api.GET('/api/publications/{publication}', { params: { path: { publication: id } }, signal })) });
  useWhile(found.data === undefined || gone ? null : paceOf([found.data]));
  return found;
}
