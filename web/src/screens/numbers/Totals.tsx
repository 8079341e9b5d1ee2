import { Skeleton, Text } from '@mantine/core';
import { useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import { Spent } from './Spent';
import { whole } from './sums';
import { Told } from './Told';
import classes from './Totals.module.css';
import { measures, type SumRow } from './useNumbers';
import { words } from './words';

/** All of it at once. */
export function Totals({ rows }: { rows: SumRow[] | undefined }) {
  const w = useWords(words);
  const format = useFormat();
  if (rows === undefined) {
    return <Skeleton h={118} mb="lg" />;
  }
  const all = whole(rows);
  return (
    <dl className={classes.totals} aria-label={w.totals}>
      {measures.map((measure) => (
        <div key={measure} className={classes.total}>
          <dt>{w.measure[measure]}</dt>
          <dd><Told sum={all[measure]} of={all.publications} /></dd>
        </div>
      ))}
      <div className={classes.total}>
        <dt>{w.cost}</dt>
        <dd><Spent costs={all.costs} /><Text span size="xs" c="dimmed" display="block">{w.posts(format.number(all.publications))}</Text></dd>
      </div>
    </dl>
  );
}
