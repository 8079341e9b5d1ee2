import type { Ref } from 'react';
import classes from './FilmPlayer.module.css';

export interface FilmPlayed {
  title: string;
  file: string;
  poster: string | null;
  /** Such as 1920x1080: the room is kept before anything is loaded. */
  resolution: string;
  /** A vtt file. */
  subtitles: string | null;
  language: string;
  /** Whether subtitles are shown from the start: not where they stand in the picture already. */
  shown?: boolean;
}

/** A film to watch, with its poster and its subtitles, in the browser's own player. */
export function FilmPlayer({ film, ref }: { film: FilmPlayed; ref?: Ref<HTMLVideoElement> }) {
  const [width = 16, height = 9] = film.resolution.split('x').map(Number);
  const name = new Intl.DisplayNames([film.language], { type: 'language', fallback: 'code' }).of(film.language) ?? film.language;
  return (
    <div className={classes.frame} style={{ aspectRatio: `${width} / ${height}`, maxWidth: `calc(72dvh * ${width / height})` }}>
      <video ref={ref} key={film.file} className={classes.film} controls playsInline preload="metadata" poster={film.poster ?? undefined} width={width} height={height} aria-label={film.title}>
        <source src={film.file} />
        {film.subtitles !== null && <track kind="subtitles" src={film.subtitles} srcLang={film.language} label={name} default={film.shown} />}
      </video>
    </div>
  );
}
