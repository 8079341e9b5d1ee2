import { Overlay, Text } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useDropzone } from 'react-dropzone';
import { useWords } from '../../../app/language';
import { words } from './words';

const UploadClip = lazy(() => import('./UploadClip').then((module) => ({ default: module.UploadClip })));

/** A screen on which a clip may be dropped anywhere, and that can ask for one. */
export function BringClip({ children }: { children: (bring: () => void) => ReactNode }) {
  const w = useWords(words);
  const [open, setOpen] = useState<{ file: File | null } | null>(null);
  const drop = useDropzone({ noClick: true, noKeyboard: true, multiple: false, disabled: open !== null, onDropAccepted: ([file]) => file !== undefined && setOpen({ file }) });
  return (
    <div {...drop.getRootProps({ role: undefined, tabIndex: undefined })}>
      {children(() => setOpen({ file: null }))}
      {drop.isDragActive && (
        <Overlay fixed blur={3} center zIndex={300}>
          <Text size="xl" c="white" fw={600}>{w.dropNow}</Text>
        </Overlay>
      )}
      <Suspense>{open !== null && <UploadClip first={open.file} onClose={() => setOpen(null)} />}</Suspense>
    </div>
  );
}
