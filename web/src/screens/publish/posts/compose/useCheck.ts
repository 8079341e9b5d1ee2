import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../../../api/client';
import { told } from '../../../../api/parts';
import { newPost, type Of, type Said } from './said';

const Pause = 400;

/** What the server says of a post as it is typed; the last answer stays until the next has come. Nothing is kept there. */
export function useCheck(of: Of, said: Said) {
  const [settled] = useDebouncedValue(said, Pause);
  const found = useQuery({
    queryKey: ['check a post', of, settled],
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: 60_000,
    queryFn: ({ signal }) => told(api.POST('/api/publications/check', { body: newPost(of, settled), signal })),
  });
  return { ...found, isCurrent: settled === said && !found.isPlaceholderData && found.isSuccess };
}

/** What it would be where nobody says anything: read once, as it is typed over. */
export function usePrefilled(of: Of | null) {
  return useQuery({
    queryKey: ['prefill a post', of],
    enabled: of !== null,
    staleTime: Infinity,
    gcTime: 0,
    queryFn: ({ signal }) => told(api.POST('/api/publications/check', { body: newPost(of!, null), signal })),
  });
}
