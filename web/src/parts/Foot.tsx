import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Foot.module.css';

/** The buttons at the end of a long window: always in view, however far it is scrolled. */
export function Foot({ children }: { children: ReactNode }) {
  return <Group justify="flex-end" className={classes.foot}>{children}</Group>;
}
