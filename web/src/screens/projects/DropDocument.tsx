import { Overlay, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from '../../parts/Dialog';
import { useWords } from '../../app/language';
import { Problem } from '../../parts/Problem';
import { Sending } from './Sending';
import { useAddDocument } from './useAddDocument';
import { words } from './words';

/** A screen on which a document may be dropped anywhere. Dialogs stand beside it, not in it: what is dropped on one would be dropped here too. */
export function DropDocument({ children }: { children: ReactNode }) {
  const w = useWords(words);
  const { drop, sent, error, cancel, reset } = useAddDocument();
  return (
    <>
      <div {...drop.getRootProps({ role: undefined, tabIndex: undefined })}>
        {children}
        {drop.isDragActive && (
          <Overlay fixed blur={3} center zIndex={300}>
            <Text size="xl" c="white" fw={600}>{w.dropNow}</Text>
          </Overlay>
        )}
      </div>
      <Dialog opened={sent !== null || error !== null} onClose={sent === null ? reset : cancel} title={w.add}>
        {sent !== null && <Sending sent={sent} cancel={cancel} />}
        <Problem of={error} />
      </Dialog>
    </>
  );
}
