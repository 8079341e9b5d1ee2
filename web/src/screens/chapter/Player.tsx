import { Paper } from '@mantine/core';
import classes from './Player.module.css';
import { Stage } from './Stage';
import { Transport } from './Transport';

/** What is seen and heard at the chosen moment, and the ways to move it. */
export function Player() {
  return (
    <Paper withBorder className={classes.player}>
      <Stage />
      <Transport />
    </Paper>
  );
}
