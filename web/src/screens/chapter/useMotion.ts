import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { told } from '../../api/parts';

const Ask = 4_000;

/** How the video of a picture stands; no order tells of one that is being made, so it is asked now and then. */
export function useMotion(img_name: string) {
  return useQuery({
    queryKey: ['/api/images/video-status', img_name],
    queryFn: ({ signal }) => told(api.GET('/api/images/{img_name}/video-status', { params: { path: { img_name } }, signal })),
    refetchInterval: (query) => (['pending', 'processing'].includes(query.state.data?.video_status ?? '') ? Ask : false),
  });
}
