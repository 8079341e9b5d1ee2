import { Card, Text, Title } from '@mantine/core';
import { Link, useLocation } from 'react-router';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import type { Shot } from '../data';
import { words } from '../words';
import { Cast } from './Cast';
import { MoveHandle } from './MoveHandle';
import classes from './ShotCard.module.css';
import { ShotMenu } from './ShotMenu';
import { ShotPoster } from './ShotPoster';
import { ShotTakes } from './ShotTakes';
import type { Moving } from './useMoving';
import type { Origin } from './useOrigins';

/** A shot on the board: what it shows, what happens and is said, who is seen, how its takes stand. */
export function ShotCard({ shot, at, last, aspect, origin, moving }: { shot: Shot; at: number; last: number; aspect: string | undefined; origin: Origin | undefined; moving: Moving }) {
  const w = useWords(words);
  const format = useFormat();
  const { search } = useLocation();
  const open = new URLSearchParams(search);
  open.set('shot', shot.id);
  const lifted = moving.lifted?.id === shot.id;
  return (
    <Card
      component="li"
      withBorder
      padding={0}
      className={classes.card}
      data-lifted={lifted || undefined}
      draggable={!moving.busy}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', shot.id);
        moving.lift(shot.id, 'drag');
      }}
      onDragEnter={() => moving.over(at)}
      onDragEnd={(event) => event.dataTransfer.dropEffect === 'none' && moving.leave()}
    >
      <div className={classes.head}>
        <span className={classes.number}>{lifted ? moving.lifted!.to + 1 : shot.storyboard_number}</span>
        <Text size="sm" c="dimmed">{format.time(shot.duration)}</Text>
        <div className={classes.above}><MoveHandle shot={shot} at={at} last={last} moving={moving} /></div>
        <div className={classes.above}><ShotMenu shot={shot} at={at} last={last} moving={moving} /></div>
      </div>
      <ShotPoster shot={shot} aspect={aspect} origin={origin} />
      <div className={classes.body}>
        <Title order={2} size="h3" lineClamp={2}>
          <Link to={{ search: open.toString() }} draggable={false} className={classes.open}>{shot.title ?? shot.action ?? w.shotNumber(shot.storyboard_number)}</Link>
        </Title>
        {shot.title !== null && shot.action !== null && <Text size="sm" lineClamp={2}>{shot.action}</Text>}
        {shot.dialogue !== '' ? <Text size="sm" lineClamp={3} className={classes.said}>{w.quoted(shot.dialogue)}</Text> : <Text size="sm" c="dimmed">{w.nothingSaid}</Text>}
        <div className={classes.foot}>
          <Cast seen={shot.characters} />
          <ShotTakes shot={shot} />
        </div>
      </div>
    </Card>
  );
}
