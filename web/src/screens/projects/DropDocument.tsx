import { Modal, Overlay, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDropzone } from 'react-dropzone';
import { useWords } from '../../app/language';
import { Problem } from '../../parts/Problem';
import { Sending } from './Sending';
import { useAddDocument } from './useAddDocument';
import { words } from './words';

/** A screen on which a document may be dropped anywhere. */
export function DropDocument({ children }: { children: ReactNode }) {
  const w = useWords(words);
  const { add, sent, error, cancel, reset } = useAddDocument();
  const drop = useDropzone({ noClick: true, noKeyboard: true, multiple: false, onDropAccepted: ([file]) => file !== undefined && add(file) });
  return (
    <div {...drop.getRootProps({ role: undefined, tabIndex: undefined })}>
      {children}
      {drop.isDragActive && (
        <Overlay fixed blur={3} center zIndex={300}>
          <Text size="xl" c="white" fw={600}>{w.dropNow}</Text>
        </Overlay>
      )}
      <Modal opened={sent !== null || error !== null} onClose={sent === null ? reset : cancel} title={w.add} centered>
        {sent !== null && <Sending sent={sent} cancel={cancel} />}
        <Problem of={error} />
      </Modal>
    </div>
  );
}
