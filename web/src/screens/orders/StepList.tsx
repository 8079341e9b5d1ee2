import { IconAlertCircle, IconCircle, IconCircleCheck, IconProgress } from '@tabler/icons-react';
import { useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import type { StepStands } from '../../parts/order/standing';
import classes from './StepList.module.css';
import { useCount } from './useCount';
import { words } from './words';

const marks = { waiting: IconCircle, running: IconProgress, done: IconCircleCheck, stopped: IconAlertCircle };

/** Each step of an order with its own bar and what is counted of it. */
export function StepList({ steps }: { steps: StepStands[] }) {
  const w = useWords(words);
  const format = useFormat();
  const count = useCount();
  return (
    <ol className={classes.steps}>
      {steps.map(({ step, state, percent, counted }) => {
        const Mark = marks[state];
        return (
          <li key={step} className={classes.step} data-state={state}>
            <Mark size={20} stroke={1.6} aria-hidden />
            <span className={classes.name}>{w.step[step]}</span>
            <div className={classes.track} role="progressbar" aria-label={w.progress(w.step[step])} aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(percent)} aria-valuetext={`${w.stepState[state]}, ${format.percent(percent)}`}>
              <div className={classes.fill} style={{ width: `${percent}%` }} />
            </div>
            <span className={classes.count}>{counted === null ? w.stepState[state] : count(step, counted)}</span>
          </li>
        );
      })}
    </ol>
  );
}
