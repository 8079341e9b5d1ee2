import { useQuery } from '@tanstack/react-query';
import { type Shape, api } from '../../../api/client';
import { told } from '../../../api/parts';
import { Area } from '../data';
import { useCatchUp, useReadOn } from '../useReadOn';

export type ShotsErrand = Shape<'ReadErrandRow'>;

export const isWriting = (errand: ShotsErrand) => errand.status === 'pending' || errand.status === 'processing';

/** The newest errand that writes an episode's shots, followed to its end: null where there is none, undefined until that was asked. */
export function useShotsErrand(project: string | undefined, episode: string): ShotsErrand | null | undefined {
  const { data, isError } = useQuery({
    queryKey: [Area, 'errands', project],
    enabled: project !== undefined,
    queryFn: ({ signal }) => told(api.GET('/api/projects/{project}/errands', { params: { path: { project: project! }, query: { limit: 50 } }, signal })),
  });
  const errand = data === undefined && !isError ? undefined : (data?.items.find((one) => one.kind === 'shots' && one.chapter_id === episode) ?? null);
  useReadOn(errand != null && isWriting(errand));
  // The board was read before the errands.
  useCatchUp(errand?.status === 'completed' ? errand.id : '');
  return errand;
}
