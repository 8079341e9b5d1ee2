import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../app/language';
import { useEscape } from './useEscape';
import { words } from './words';

/** Something over the page, with a name on what closes it. */
export function Window({ title, size = 'lg', onClose, children }: { title: string; size?: 'lg' | 'xl'; onClose: () => void; children: ReactNode }) {
  const w = useWords(words);
  const inside = useEscape(onClose);
  return (
    <Modal opened onClose={onClose} closeOnEscape={false} title={title} size={size} centered closeButtonProps={{ 'aria-label': w.close }}>
      <div ref={inside}>{children}</div>
    </Modal>
  );
}
