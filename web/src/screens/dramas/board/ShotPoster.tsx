import { IconPhoto, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useWords } from '../../../app/language';
import type { Shot } from '../data';
import { words } from '../words';
import classes from './ShotPoster.module.css';
import type { Origin } from './useOrigins';

/** What a shot shows, in little: its picture and where that is from, else a frame of its clip. */
export function ShotPoster({ shot, aspect, origin }: { shot: Shot; aspect: string | undefined; origin: Origin | undefined }) {
  const w = useWords(words);
  const tall = aspect === '9:16' || aspect === '1:1';
  const [width, height] = tall ? [180, 320] : [320, 180];
  return (
    <div className={classes.poster}>
      {shot.picture_url !== null && <img src={shot.picture_url} alt={w.pictureOfShot(shot.storyboard_number)} width={width} height={height} loading="lazy" draggable={false} />}
      {shot.picture_url === null && shot.clip_url !== null && <video src={shot.clip_url} muted playsInline preload="metadata" width={width} height={height} aria-hidden tabIndex={-1} />}
      {shot.picture_url === null && shot.clip_url === null && <IconPhoto size={40} stroke={1} aria-hidden />}
      {shot.clip_url !== null && <span className={classes.clip}><IconPlayerPlayFilled size={11} aria-hidden />{w.clip}</span>}
      {shot.picture_url !== null && origin !== undefined && <span className={classes.origin}>{w.origins[origin]}</span>}
    </div>
  );
}
