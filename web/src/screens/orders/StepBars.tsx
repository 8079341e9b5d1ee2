import { useWords } from '../../app/language';
import type { StepStands } from '../../parts/order/standing';
import classes from './StepBars.module.css';
import { words } from './words';

/** The six steps of an order side by side, each filling as it goes; the whole of it is one bar to those who hear it. */
export function StepBars({ steps, percent, name }: { steps: StepStands[]; percent: number; name: string }) {
  const w = useWords(words);
  return (
    <div className={classes.bars} role="progressbar" aria-label={w.progress(name)} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent}>
      {steps.map((step) => (
        <div key={step.step} className={classes.step} data-state={step.state} aria-hidden>
          <div className={classes.track}>
            <div className={classes.fill} style={{ width: `${step.percent}%` }} />
          </div>
          <span className={classes.label}>{w.step[step.step]}</span>
        </div>
      ))}
    </div>
  );
}
