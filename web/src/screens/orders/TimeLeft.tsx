import { useInterval } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import type { Standing } from '../../parts/order/standing';
import { words } from './words';

const Tick = 1_000;

/** How long it still takes, counted down between what is told; in coarse steps, for it is a guess. */
export function TimeLeft({ left }: { left: Standing['secondsLeft'] }) {
  const w = useWords(words);
  const format = useFormat();
  const [now, setNow] = useState(Date.now);
  const { start, stop } = useInterval(() => setNow(Date.now()), Tick);
  useEffect(() => {
    start();
    return stop;
  }, [start, stop]);
  if (left === null) {
    return null;
  }
  const gone = Math.max(0, (now - Date.parse(left.at)) / 1_000);
  const seconds = Math.min(left.seconds, left.seconds - gone);
  return <>{seconds < 3 ? w.soon : w.left(format.time(coarse(seconds)))}</>;
}

function coarse(seconds: number): number {
  const by = seconds < 10 ? 1 : seconds < 90 ? 5 : 30;
  return Math.ceil(seconds / by) * by;
}
