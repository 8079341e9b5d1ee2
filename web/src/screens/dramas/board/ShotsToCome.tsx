import { Skeleton } from '@mantine/core';
import classes from './Shots.module.css';

/** The board while its shots are read. */
export function ShotsToCome() {
  return (
    <div className={classes.board}>
      {[1, 2, 3, 4].map((n) => <Skeleton key={n} h={310} radius="md" />)}
    </div>
  );
}
