import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Shape, api } from '../../api/client';
import { Failure } from '../../api/failure';
import { told } from '../../api/parts';
import { upload } from '../../api/upload';
import { useUploading } from './useUploading';

const Ask = 2_500;

/** Seconds of a recording, as the browser reads it. */
function lengthOf(file: File): Promise<number> {
  const url = URL.createObjectURL(file);
  const sound = new Audio();
  return new Promise<number>((resolve, reject) => {
    sound.onloadedmetadata = () => resolve(sound.duration);
    sound.onerror = () => reject(new Failure(0, 'sound_unreadable', 'This browser cannot read the recording: send a wav, flac, mp3, m4a or ogg file.'));
    sound.src = url;
  }).finally(() => URL.revokeObjectURL(url));
}

/** The narration of a chapter by a person: the recording, its price, the sending, and what became of the last one. */
export function useNarration(chapter: Shape<'ReadProjectChapterRow'>) {
  const [file, setFile] = useState<File | null>(null);
  const price = useMutation({
    mutationFn: async (recording: File) => {
      const seconds = await lengthOf(recording);
      return { seconds, of: await told(api.POST('/api/chapters/{chapter}/narration/estimate', { params: { path: { chapter: chapter.id } }, body: { seconds: Math.max(1, seconds) } })) };
    },
    meta: { asks: true },
  });
  const sending = useUploading<Shape<'ReadErrandAnswer'>>(
    (recording, tell) => upload('POST', `/api/chapters/${chapter.id}/narration?${new URLSearchParams({ file_name: recording.name }).toString()}`, recording, tell),
    () => setFile(null),
  );
  const last = useQuery({
    queryKey: ['/api/projects/errands', chapter.project_id, 'narration of', chapter.id],
    queryFn: async ({ signal }) => {
      // The list is of the whole project, and tells nothing of one chapter alone.
      for (let after: string | null | undefined; after !== null;) {
        const part: Shape<'ReadErrandRowPage'> = await told(api.GET('/api/projects/{project}/errands', { params: { path: { project: chapter.project_id }, query: { limit: 200, after } }, signal }));
        const found = part.items.find((errand) => errand.kind === 'narration' && errand.chapter_id === chapter.id);
        if (found !== undefined) {
          return found.id;
        }
        after = part.next;
      }
      return null;
    },
  });
  const errand = useQuery({
    queryKey: ['/api/errands', last.data],
    queryFn: ({ signal }) => told(api.GET('/api/errands/{errand}', { params: { path: { errand: last.data! } }, signal })),
    enabled: last.data != null,
    refetchInterval: (query) => (query.state.data !== undefined && ['pending', 'processing'].includes(query.state.data.errand.status) ? Ask : false),
  });
  const choose = (recording: File | null) => {
    setFile(recording);
    sending.reset();
    price.reset();
    if (recording !== null) {
      price.mutate(recording);
    }
  };
  return { file, choose, price, sending, errand: errand.data, error: last.error ?? errand.error };
}
