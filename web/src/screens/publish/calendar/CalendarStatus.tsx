import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { Tag } from '../../../parts/Tag';
import { words } from './words';

const colors = { active: 'pine', paused: 'gray', stopped: 'red', done: 'gray' };

/** Whether a calendar goes on. */
export function CalendarStatus({ status }: { status: Shape<'SeriesStatus'> }) {
  const w = useWords(words);
  return <Tag color={colors[status]}>{w.status[status]}</Tag>;
}
