import { useWords } from '../../app/language';
import { Confirm } from '../Confirm';
import { Problem } from '../Problem';
import { useSteer } from './useSteer';
import { words } from './words';

/** Ends an order for good, when that was said twice. */
export function CancelOrder({ order, open, onClose }: { order: string; open: boolean; onClose: () => void }) {
  const w = useWords(words);
  const cancelling = useSteer(order, 'cancel');
  return (
    <Confirm open={open} title={w.cancelTitle} text={w.cancelText} action={w.cancelDo} keep={w.cancelNot} danger busy={cancelling.isPending} onConfirm={() => cancelling.mutate(undefined, { onSuccess: onClose })} onClose={onClose}>
      <Problem of={cancelling.error} />
    </Confirm>
  );
}
