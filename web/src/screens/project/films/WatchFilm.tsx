import { Dialog } from '../../../parts/Dialog';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { words } from '../words';
import classes from './FilmCard.module.css';

/** Plays a film. */
export function WatchFilm({ film, onClose }: { film: Shape<'ReadFilmRow'>; onClose: () => void }) {
  const w = useWords(words);
  const [width, height] = film.resolution.split('x').map(Number);
  return film.links.file === null ? null : (
    <Dialog opened onClose={onClose} title={film.title} size={width! < height! ? 'md' : 'xl'}>
      <video className={classes.player} src={film.links.file} poster={film.links.poster ?? undefined} width={width} height={height} style={{ height: 'auto' }} controls autoPlay aria-label={film.title}>
        {film.links.subtitles_vtt !== null && <track kind="captions" src={film.links.subtitles_vtt} srcLang={film.language} label={w.subtitles} />}
      </video>
    </Dialog>
  );
}
