import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { told } from '../../api/parts';

const Most = 500;

/** The themes and tags there are. */
export function useWordsThere(): { themes: string[]; tags: string[] } {
  const themes = useQuery({ queryKey: ['/api/themes'], queryFn: () => told(api.GET('/api/themes', { params: { query: { limit: Most } } })) });
  const tags = useQuery({ queryKey: ['/api/tags'], queryFn: () => told(api.GET('/api/tags', { params: { query: { limit: Most } } })) });
  return { themes: themes.data?.items.map((row) => row.name) ?? [], tags: tags.data?.items.map((row) => row.name) ?? [] };
}
