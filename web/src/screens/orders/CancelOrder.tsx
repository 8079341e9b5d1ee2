import { useWords } from '../../app/language';
import { Confirm } from '../../parts/Confirm';
import { useSteer } from '../../parts/order/useSteer';
import { Problem } from '../../parts/Problem';
import { words } from './words';

/** Ends an order for good, when that was said twice. */
export function CancelOrder({ order, open, onClose }: { order: string; open: boolean; onClose: () => void }) {
  const w = useWords(words);
  const cancelling = useSteer(order, 'cancel');
  return (
    <Confirm open={open} title={w.cancelTitle} text={w.cancelText} action={w.cancelDo} danger busy={cancelling.isPending} onConfirm={() => cancelling.mutate(undefined, { onSuccess: onClose })} onClose={onClose}>
      <Problem of={cancelling.error} />
    </Confirm>
  );
}
