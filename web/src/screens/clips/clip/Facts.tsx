import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Facts.module.css';

/** Facts under a heading: each with its name; those nobody knows are left out. */
export function Facts({ title, of }: { title: string; of: [string, ReactNode][] }) {
  const known = of.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return known.length === 0 ? null : (
    <section>
      <Title order={2} size="h3" mb="xs">{title}</Title>
      <dl className={classes.list}>
        {known.map(([name, value]) => (
          <div key={name} className={classes.row}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
