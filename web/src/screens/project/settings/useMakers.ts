import { useQuery } from '@tanstack/react-query';
import { type Shape, api } from '../../../api/client';
import { told } from '../../../api/parts';

/** One's maker accounts, for whoever chooses among them. */
export function useMakers(enabled: boolean): Shape<'MakerRow'>[] {
  const { data } = useQuery({
    queryKey: ['/api/makers', 'all'],
    queryFn: async ({ signal }) => {
      const rows: Shape<'MakerRow'>[] = [];
      for (let after: string | undefined; ;) {
        const part = await told(api.GET('/api/makers', { params: { query: { limit: 200, after } }, signal }));
        rows.push(...part.items);
        if (part.next === null) {
          return rows;
        }
        after = part.next;
      }
    },
    enabled,
  });
  return data ?? [];
}

/** The voices a maker account is known to have; none for makers that tell none. */
export function useVoices(maker: Shape<'MakerRow'> | undefined): string[] {
  const { data } = useQuery({
    queryKey: ['/api/makers/catalog'],
    queryFn: ({ signal }) => told(api.GET('/api/makers/catalog', { signal })),
    enabled: maker !== undefined && maker.provider !== 'offline',
    staleTime: Infinity,
  });
  const offer = data?.find((o) => o.provider === maker?.provider && o.service_type === 'audio_generation');
  const model = (maker?.config_params as { model?: string } | null)?.model ?? offer?.usual_model;
  return (offer?.models.find((m) => m.id === model) ?? offer?.models[0])?.fields['voice']?.one_of?.map(String) ?? [];
}
