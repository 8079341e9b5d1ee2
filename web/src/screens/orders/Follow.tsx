import { useState } from 'react';
import { useLive, useProgress, useSteps } from '../../api/live';

/** Has an order's steps told, also those of long ago; not twice, where one's own session tells them already. */
export function Follow({ order, ended }: { order: string; ended: boolean }) {
  const told = useProgress(order) !== undefined;
  const known = useSteps(order) !== undefined;
  const [toldBefore] = useState(told);
  return !toldBefore && !(ended && known) ? <Live order={order} /> : null;
}

function Live({ order }: { order: string }) {
  useLive({ order });
  return null;
}
