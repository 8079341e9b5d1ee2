import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './State.module.css';

type Tone = 'calm' | 'good' | 'busy' | 'heed' | 'bad';

/** How something stands, in a word: the word says it, its colour only helps. */
export function State({ tone, icon, children }: { tone: Tone; icon?: ReactNode; children: ReactNode }) {
  return <span className={`${classes.state} ${classes.pill}`} data-tone={tone}>{icon}{children}</span>;
}

/** A line that is to be heeded, or that something failed. */
export function Line({ tone, size = 'sm', truncate = false, children }: { tone: 'heed' | 'bad'; size?: 'xs' | 'sm'; truncate?: boolean; children: ReactNode }) {
  return <Text size={size} truncate={truncate} className={classes.state} data-tone={tone}>{children}</Text>;
}
