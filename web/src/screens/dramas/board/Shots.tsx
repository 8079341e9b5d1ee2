import { Text, VisuallyHidden } from '@mantine/core';
import { useWords } from '../../../app/language';
import { MoreRows } from '../../../parts/MoreRows';
import { Problem } from '../../../parts/Problem';
import type { useShots } from '../data';
import { words } from '../words';
import { ShotCard } from './ShotCard';
import classes from './Shots.module.css';
import { useMoving } from './useMoving';
import { useOrigins } from './useOrigins';

/** The shots of an episode as cards, moved by drag or by keyboard. */
export function Shots({ list, aspect }: { list: ReturnType<typeof useShots>; aspect: string | undefined }) {
  const w = useWords(words);
  const moving = useMoving(list.rows);
  const origins = useOrigins(list.rows);
  return (
    <>
      <Problem of={moving.error} again={moving.reset} />
      {list.rows.length > 1 && <Text size="sm" c="dimmed" id="how-to-move" className={classes.byHand}>{w.howToMove}</Text>}
      {list.rows.length > 1 && <Text size="sm" c="dimmed" className={classes.byMenu}>{w.howToMoveTouched}</Text>}
      <VisuallyHidden role="status">{moving.lifted === null ? '' : w.liftedTo(moving.lifted.to + 1, list.rows.length)}</VisuallyHidden>
      <ol
        className={classes.board}
        onDragOver={(event) => moving.lifted?.by === 'drag' && event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          moving.drop();
        }}
      >
        {moving.order.map((shot, at) => <ShotCard key={shot.id} shot={shot} at={at} last={moving.order.length - 1} aspect={aspect} origin={origins.get(shot.picture_url ?? '')} moving={moving} />)}
      </ol>
      <MoreRows list={list} />
    </>
  );
}
