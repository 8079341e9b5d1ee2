import { useMutation } from '@tanstack/react-query';
import { api } from '../../../../api/client';
import { told } from '../../../../api/parts';

/** What takes no more than its name. */
type Deed = 'publish' | 'pause' | 'resume' | 'cancel' | 'find';

/** Does something with a post. */
export function useDeed(id: string) {
  const params = { path: { publication: id } };
  return useMutation({ mutationFn: (deed: Deed) => told(api.POST(`/api/publications/{publication}/${deed}`, { params })) });
}
