import type { ReactNode } from 'react';
import { Dialog } from '../../parts/Dialog';
import { useLeaving } from './useLeaving';

/** Something over the page; asks before what was typed and not saved is lost. */
export function Window({ title, size = 'lg', dirty = false, onClose, children }: { title: string; size?: 'lg' | 'xl'; dirty?: boolean; onClose: () => void; children: ReactNode }) {
  const { leave, inside, question } = useLeaving(dirty, onClose);
  return (
    <Dialog opened onClose={leave} closeOnEscape={false} title={title} size={size}>
      <div ref={inside}>{children}</div>
      {question}
    </Dialog>
  );
}
