import { Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useWords } from '../../app/language';
import { Confirm } from '../../parts/Confirm';
import { useEscape } from './useEscape';
import { words } from './words';

/** Something at the side of a list; asks before what was typed and not saved is lost. */
export function SideDrawer({ title, dirty, onClose, children }: { title: ReactNode; dirty: boolean; onClose: () => void; children: ReactNode }) {
  const w = useWords(words);
  const [asking, { open, close }] = useDisclosure(false);
  const leave = dirty ? open : onClose;
  const inside = useEscape(leave);
  return (
    <Drawer opened onClose={leave} closeOnEscape={false} title={title} position="right" size={680} overlayProps={{ backgroundOpacity: 0.35 }}>
      <div ref={inside}>{children}</div>
      <Confirm open={asking} title={w.unsaved} text={w.unsavedText} action={w.discard} danger onConfirm={onClose} onClose={close} />
    </Drawer>
  );
}
