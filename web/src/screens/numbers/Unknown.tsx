import { VisuallyHidden } from '@mantine/core';
import classes from './Unknown.module.css';

/** What nobody told, which is no zero; says why. */
export function Unknown({ why }: { why: string }) {
  return (
    <span title={why} className={classes.unknown}>
      <span aria-hidden>–</span>
      <VisuallyHidden>{why}</VisuallyHidden>
    </span>
  );
}
