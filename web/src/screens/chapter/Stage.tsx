import { useDebouncedValue } from '@mantine/hooks';
import { type RefObject, useEffect } from 'react';
import { useWords } from '../../app/language';
import classes from './Player.module.css';
import { useRoom } from './room';
import { useVersions } from './useVersions';
import { words } from './words';

/** The picture of the chosen sentence with its words, its clip where it has one, or the finished film at its time. */
export function Stage() {
  const w = useWords(words);
  const { lines, line, film, showsFilm, playback } = useRoom();
  const id = line?.row.id ?? null;
  // Whoever runs along the strip asks for what they stop at.
  const [calm] = useDebouncedValue(id, 200);
  const versions = useVersions(calm).rows;
  const clip = calm === id ? versions.find((version) => version.slot === 'clip' && version.chosen) : undefined;
  const next = lines[(line?.index ?? 0) + 1]?.row.image_url ?? null;
  useEffect(() => {
    if (next !== null) {
      new Image().src = next;
    }
  }, [next]);
  const { media } = playback;
  if (showsFilm && film !== null) {
    const isIn = line === null || film.cues.some((cue) => cue.id === line.row.id);
    return (
      <div className={classes.stage}>
        <video key={film.file} ref={media as RefObject<HTMLVideoElement>} src={film.file} poster={line?.row.image_url ?? undefined} preload="metadata" playsInline aria-label={film.row.title} />
        {!isIn && <span className={classes.note} role="status">{w.notInFilm}</span>}
      </div>
    );
  }
  return (
    <div className={classes.stage}>
      <audio ref={media as RefObject<HTMLAudioElement>} preload="auto" />
      {clip !== undefined ? (
        <video key={clip.id} src={clip.asset.url_path} poster={line?.row.image_url ?? undefined} muted loop autoPlay playsInline aria-label={line?.text} />
      ) : line?.row.image_url != null ? (
        <img key={line.row.image_url} src={line.row.image_url} alt={line.row.edited_prompt ?? line.row.image_prompt ?? line.text} width={1280} height={720} decoding="async" />
      ) : (
        <p className={classes.blank}>{line?.text}</p>
      )}
      {line?.row.image_url != null && <p className={classes.caption}><span>{line.text}</span></p>}
      {line?.row.audio_url === null && <span className={classes.note}>{w.noVoice}</span>}
    </div>
  );
}
