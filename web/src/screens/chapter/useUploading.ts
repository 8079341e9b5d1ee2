import { useMutation } from '@tanstack/react-query';
import { type MouseEvent, useRef, useState } from 'react';
import type { Upload } from '../../api/upload';

/** Of an input for files: the file that was chosen last, and was refused or cancelled, can be chosen once more. */
export function chosenAnew(event: MouseEvent<HTMLInputElement>): void {
  event.currentTarget.value = '';
}

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
