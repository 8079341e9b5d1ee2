import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Upload } from '../../api/upload';

/** A file on its way: how much of it has gone, and a way to stop. */
export function useUploading<Answer>(send: (file: File, told: (sent: number, total: number) => void) => Upload<Answer>, onSuccess: (answer: Answer) => void) {
  const running = useRef<Upload<Answer> | null>(null);
  const [percent, setPercent] = useState(0);
  const sending = useMutation({
    mutationFn: (file: File) => {
      setPercent(0);
      running.current = send(file, (sent, total) => setPercent(total === 0 ? 100 : (100 * sent) / total));
      return running.current.done;
    },
    onSuccess,
  });
  return { ...sending, percent, cancel: () => running.current?.cancel() };
}

