import type { ReactNode } from 'react';
import { Dialog } from '../../parts/Dialog';
import { useEscape } from './useEscape';

/** Something over the page. */
export function Window({ title, size = 'lg', onClose, children }: { title: string; size?: 'lg' | 'xl'; onClose: () => void; children: ReactNode }) {
  const inside = useEscape(onClose);
  return (
    <Dialog opened onClose={onClose} closeOnEscape={false} title={title} size={size}>
      <div ref={inside}>{children}</div>
    </Dialog>
  );
}
