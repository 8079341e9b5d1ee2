import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type FileRejection, useDropzone } from 'react-dropzone';
import { useNavigate } from 'react-router';
import type { Shape } from '../../api/client';
import { Failure, asFailure } from '../../api/failure';
import { type Upload, upload } from '../../api/upload';
import { useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import { words } from './words';

const kinds = { 'text/plain': ['.txt'], 'text/markdown': ['.md', '.markdown'], 'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'], 'application/epub+zip': ['.epub'], 'text/html': ['.html', '.htm'] };

// The server takes no more of a document: it is said before anything is sent.
const Largest = 256 * 1024 * 1024;

/** Takes a document where it is dropped or chosen, sends it, tells how far it is, and goes to the project it became. */
export function useAddDocument() {
  const w = useWords(words);
  const format = useFormat();
  const go = useNavigate();
  const running = useRef<Upload<Shape<'Added'>> | null>(null);
  const [sent, setSent] = useState<{ name: string; bytes: number; total: number } | null>(null);
  const [refused, refuse] = useState<Failure | null>(null);
  const adding = useMutation({
    mutationFn: (file: File) => {
      setSent({ name: file.name, bytes: 0, total: file.size });
      running.current = upload<Shape<'Added'>>('POST', `/api/projects?${new URLSearchParams({ file_name: file.name }).toString()}`, file, (bytes, total) => setSent({ name: file.name, bytes, total }));
      return running.current.done;
    },
    onSuccess: (added) => go(`/projects/${added.id}`),
    onSettled: () => setSent(null),
  });
  const reset = () => {
    adding.reset();
    refuse(null);
  };
  const refusalOf = ({ file, errors }: FileRejection) => {
    switch (errors[0]?.code) {
      case 'too-many-files':
        return new Failure(0, 'one_document', w.oneFile);
      case 'file-too-large':
        return new Failure(0, 'document_too_large', w.tooLarge(file.name, format.bytes(file.size)));
      default:
        return new Failure(0, 'document_unknown', w.wrongFile);
    }
  };
  const take = ([file]: File[], [rejected]: FileRejection[]) => {
    reset();
    if (rejected !== undefined) {
      refuse(refusalOf(rejected));
    } else if (file !== undefined) {
      adding.mutate(file);
    }
  };
  const drop = useDropzone({ accept: kinds, maxSize: Largest, multiple: false, noClick: true, noKeyboard: true, onDrop: take });
  const failed = adding.error !== null && !asFailure(adding.error).isCancelled ? adding.error : null;
  return { drop, sent, error: refused ?? failed, cancel: () => running.current?.cancel(), reset };
}
