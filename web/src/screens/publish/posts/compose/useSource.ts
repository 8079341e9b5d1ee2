import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../api/client';
import { told } from '../../../../api/parts';

/** The film or clip that is to be posted, as far as it is shown. */
export interface Source {
  kind: 'film' | 'clip';
  id: string;
  title: string;
  file: string | null;
  poster: string | null;
  subtitles: string | null;
  language: string;
  resolution: string;
  seconds: number;
}

/** Reads the film or the clip, whichever is named. */
export function useSource(film: string, clip: string) {
  return useQuery({
    queryKey: ['source of a post', film, clip],
    enabled: film !== '' || clip !== '',
    queryFn: async ({ signal }): Promise<Source> => {
      if (film !== '') {
        const of = await told(api.GET('/api/films/{film}', { params: { path: { film } }, signal }));
        return { kind: 'film', id: of.id, title: of.title, file: of.links.file, poster: of.links.poster, subtitles: of.links.subtitles_vtt, language: of.language, resolution: of.resolution, seconds: of.duration_ms / 1000 };
      }
      const { video: of } = await told(api.GET('/api/videos/{clip}', { params: { path: { clip } }, signal }));
      return { kind: 'clip', id: of.id, title: of.caption || of.prompt, file: of.video_url, poster: of.thumbnail_url, subtitles: null, language: 'en', resolution: of.resolution, seconds: of.duration ?? 0 };
    },
  });
}
