import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Shape } from '../../../api/client';
import { type Upload, upload } from '../../../api/upload';
import type { Said } from '../said/said';

/** What is said of a clip as it is brought. */
export interface Brought extends Said {
  title: string;
  format: Shape<'ClipFormat'>;
}

/** Sends a clip, tells how far it is, and goes to the page it became. */
export function useUploadClip() {
  const go = useNavigate();
  const running = useRef<Upload<Shape<'ReadClipAnswer'>> | null>(null);
  const [sent, setSent] = useState<{ name: string; bytes: number; total: number } | null>(null);
  const sending = useMutation({
    mutationFn: ({ file, about }: { file: File; about: Brought }) => {
      setSent({ name: file.name, bytes: 0, total: file.size });
      const { tags, paragraph_index, ...texts } = about;
      const query = new URLSearchParams({ file_name: file.name });
      Object.entries(texts).forEach(([name, value]) => value !== null && value !== '' && query.set(name, value));
      tags.forEach((tag) => query.append('tag', tag));
      if (paragraph_index !== null) {
        query.set('paragraph_index', String(paragraph_index));
      }
      running.current = upload<Shape<'ReadClipAnswer'>>('POST', `/api/videos/upload?${query.toString()}`, file, (bytes, total) => setSent({ name: file.name, bytes, total }));
      return running.current.done;
    },
    onSuccess: (answer) => go(`/clips/${answer.video.id}`),
    onSettled: () => setSent(null),
  });
  return { send: sending.mutate, sent, error: sending.error, cancel: () => running.current?.cancel() };
}
