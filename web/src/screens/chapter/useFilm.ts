import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { type Shape, api } from '../../api/client';
import { told } from '../../api/parts';
import type { Cue } from './lines';

interface Slots {
  fps: number;
  sample_rate: number;
  slots: { sentence: string; first_frame: number; frames: number; voice_samples: number }[];
}

/** A finished film of the chapter: where it lies, and when which sentence is in it. */
export interface Film {
  row: Shape<'ReadFilmRow'>;
  file: string;
  cues: Cue[];
}

/**
 * The newest finished film of a chapter whose file is still there; null when there is none.
 * What is played of it, `film`, is the former one until the cut list of the newest is there as well.
 */
export function useFilm(chapter: string): { film: Film | null; newest: Film['row'] | null | undefined; error: unknown } {
  const films = useQuery({ queryKey: ['/api/films', 'of chapter', chapter], queryFn: ({ signal }) => told(api.GET('/api/films', { params: { query: { chapter, limit: 10 } }, signal })) });
  const row = films.data?.items.find((film) => film.generation_status === 'COMPLETED' && film.links.file !== null && film.file_removed_at === null);
  const order = row?.links.order.split('/').pop() ?? '';
  const timeline = useQuery({
    queryKey: ['/api/orders/timeline', order, row?.generation_job_id],
    queryFn: ({ signal }) => told(api.GET('/api/orders/{order}/timeline', { params: { path: { order }, query: { attempt: row?.generation_job_id } }, signal })),
    enabled: row !== undefined,
    // The cut list of a finished film stays as it is.
    staleTime: Infinity,
  });
  const whole = useMemo(() => {
    if (row === undefined || timeline.data === undefined) {
      return null;
    }
    const data = timeline.data.timeline_data as unknown as Slots;
    const cues = data.slots.map((slot) => ({ id: slot.sentence, start: slot.first_frame / data.fps, length: slot.frames / data.fps, voice: slot.voice_samples / data.sample_rate }));
    return { row, file: row.links.file!, cues };
  }, [row, timeline.data]);
  const [kept, keep] = useState<Film | null>(null);
  if (whole !== null && whole !== kept) {
    keep(whole);
  }
  return { film: row === undefined ? null : (whole ?? kept), newest: row ?? (films.isPending ? undefined : null), error: films.error ?? timeline.error };
}
