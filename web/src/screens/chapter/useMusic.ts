import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { told } from '../../api/parts';

/** A piece of music by its id, where it may be seen. */
export function useMusic(asset: string | null) {
  return useQuery({ queryKey: ['/api/assets', asset], queryFn: ({ signal }) => told(api.GET('/api/assets/{asset}', { params: { path: { asset: asset! } }, signal })), enabled: asset !== null }).data?.asset;
}
