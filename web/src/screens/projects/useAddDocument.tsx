import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Shape } from '../../api/client';
import { type Upload, upload } from '../../api/upload';

/** Sends a document, tells how far it is, and goes to the project it became. */
export function useAddDocument() {
  const go = useNavigate();
  const running = useRef<Upload<Shape<'Added'>> | null>(null);
  const [sent, setSent] = useState<{ name: string; bytes: number; total: number } | null>(null);
  const adding = useMutation({
    mutationFn: (file: File) => {
      setSent({ name: file.name, bytes: 0, total: file.size });
      running.current = upload<Shape<'Added'>>('POST', `/api/projects?${new URLSearchParams({ file_name: file.name }).toString()}`, file, (bytes, total) => setSent({ name: file.name, bytes, total }));
      return running.current.done;
    },
    onSuccess: (added) => go(`/projects/${added.id}`),
    onSettled: () => setSent(null),
  });
  return { add: adding.mutate, sent, error: adding.error, cancel: () => running.current?.cancel(), reset: adding.reset };
}
