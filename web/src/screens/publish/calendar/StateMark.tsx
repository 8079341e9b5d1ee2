import { useWords } from '../../../app/language';
import classes from './StateMark.module.css';
import { marks, type Standing } from './states';
import { words } from './words';

/** How a post or a place stands, by a mark and its word. */
export function StateMark({ of }: { of: Standing }) {
  const w = useWords(words);
  const { icon: Mark, tone } = marks[of];
  return (
    <span className={classes.state} data-tone={tone}>
      <Mark size={14} stroke={1.9} aria-hidden />
      <span>{w.state[of]}</span>
    </span>
  );
}
