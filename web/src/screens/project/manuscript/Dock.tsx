import { Text } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useWords } from '../../../app/language';
import { CarryDock } from './CarryDock';
import { ChosenDock } from './ChosenDock';
import { useDesk } from './desk';
import { focusText } from './focus';
import { words } from './words';
import classes from './Workplace.module.css';

/** Below the text, always at the same place: what can be done with what is chosen. Escape goes back to the text. */
export function Dock() {
  const w = useWords(words);
  const { chosen, carried } = useDesk();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      focusText(chosen.sentence);
    }
  };
  return (
    <section id="manuscript-dock" className={classes.dock} aria-label={w.chosen} onKeyDown={onKeyDown}>
      {carried !== null ? <CarryDock carried={carried} /> : chosen.sentence !== '' ? <ChosenDock key={chosen.sentence} /> : <Text size="sm" c="dimmed">{w.nothing}</Text>}
    </section>
  );
}
