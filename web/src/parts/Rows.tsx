import type { ReactNode } from 'react';
import classes from './Rows.module.css';

/** A list of things that are read one below the other. */
export function Rows({ children, label }: { children: ReactNode; label: string }) {
  return <ul className={classes.rows} aria-label={label}>{children}</ul>;
}

/** One of them: what it is, and at its end what can be done. */
export function Row({ children, end, quiet = false }: { children: ReactNode; end?: ReactNode; quiet?: boolean }) {
  return (
    <li className={classes.row} data-quiet={quiet || undefined}>
      <div className={classes.what}>{children}</div>
      {end !== undefined && <div className={classes.end}>{end}</div>}
    </li>
  );
}
