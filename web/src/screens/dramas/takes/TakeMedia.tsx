import { Loader } from '@mantine/core';
import { IconPhoto, IconPhotoOff, IconVideo } from '@tabler/icons-react';
import classes from './TakeMedia.module.css';

/** A picture or a clip in its place, or what stands there until it is. */
export function TakeMedia({ url, clip, making = false, name, empty = false }: { url: string | null; clip: boolean; making?: boolean; name: string; empty?: boolean }) {
  if (url === null) {
    const Mark = empty ? (clip ? IconVideo : IconPhoto) : IconPhotoOff;
    return <div className={classes.media} data-empty={empty || undefined}>{making ? <Loader size="sm" type="dots" aria-label="…" /> : <Mark size={32} stroke={1.2} aria-hidden />}</div>;
  }
  return clip ? (
    <video src={url} controls muted playsInline preload="metadata" width={640} height={360} className={classes.media} aria-label={name} />
  ) : (
    <a href={url} target="_blank" rel="noreferrer"><img src={url} alt={name} width={640} height={360} loading="lazy" className={classes.media} /></a>
  );
}
