import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLeaving } from './useLeaving';

/** Something at the side of a list; asks before what was typed and not saved is lost. */
export function SideDrawer({ title, dirty, onClose, children }: { title: ReactNode; dirty: boolean; onClose: () => void; children: ReactNode }) {
  const { leave, inside, question } = useLeaving(dirty, onClose);
  return (
    <Drawer opened onClose={leave} closeOnEscape={false} title={title} position="right" size={680} overlayProps={{ backgroundOpacity: 0.35 }}>
      <div ref={inside}>{children}</div>
      {question}
    </Drawer>
  );
}
