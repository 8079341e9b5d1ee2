import { useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import type { Step, StepStands } from '../../parts/order/standing';
import { words } from './words';

/** How many of a step's things are done, and of what: sentences or frames. */
export function useCount(): (step: Step, counted: NonNullable<StepStands['counted']>) => string {
  const w = useWords(words);
  const format = useFormat();
  return (step, { done, total }) => (step === 'video_synthesis' || step === 'finalizing' ? w.countedFrames : w.counted)(format.number(done), format.number(total));
}
