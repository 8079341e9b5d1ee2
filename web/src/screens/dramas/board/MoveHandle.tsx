import { ActionIcon } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useWords } from '../../../app/language';
import type { Shot } from '../data';
import { words } from '../words';
import classes from './ShotCard.module.css';
import { handleOf, type Moving } from './useMoving';

const steps: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** Where a shot is taken by the mouse, or by keys: space lifts it, arrows carry it, space puts it down, escape puts it back. */
export function MoveHandle({ shot, at, last, moving }: { shot: Shot; at: number; last: number; moving: Moving }) {
  const w = useWords(words);
  const lifted = moving.lifted?.id === shot.id && moving.lifted.by === 'keys';
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key] ?? (event.key === 'Home' ? -at : event.key === 'End' ? last - at : 0);
    if (lifted && event.key === 'Tab') {
      moving.leave();
      return;
    }
    const lift = event.key === ' ' || event.key === 'Enter';
    if (!lift && !(lifted && (step !== 0 || event.key === 'Escape'))) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (lift) {
      (lifted ? moving.drop : () => moving.lift(shot.id, 'keys'))();
    } else if (event.key === 'Escape') {
      moving.leave();
    } else {
      moving.over(at + step);
    }
  };
  return (
    <ActionIcon
      // Firefox lets nothing be dragged by a real button.
      component="span"
      role="button"
      tabIndex={0}
      id={handleOf(shot.id)}
      variant={lifted ? 'light' : 'subtle'}
      color={lifted ? 'pine' : 'gray'}
      size="lg"
      className={classes.handle}
      aria-label={w.moveShot(shot.storyboard_number)}
      aria-describedby="how-to-move"
      aria-pressed={lifted}
      onKeyDown={onKeyDown}
    >
      <IconGripVertical size={18} aria-hidden />
    </ActionIcon>
  );
}
