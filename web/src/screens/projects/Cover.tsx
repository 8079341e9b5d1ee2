import type { CSSProperties } from 'react';
import classes from './Cover.module.css';

/** A quiet cover for what has no picture: the first letter of its title, on a ground of its own colour. */
export function Cover({ id, title }: { id: string; title: string }) {
  // FNV-1a: ids that are nearly the same have nothing in common then.
  const hue = ([...id].reduce((hash, c) => Math.imul(hash ^ c.codePointAt(0)!, 16_777_619), 2_166_136_261) >>> 0) % 360;
  const letter = /[\p{L}\p{N}]/u.exec(title)?.[0].toLocaleUpperCase() ?? '';
  return <div className={classes.cover} style={{ '--hue': hue } as CSSProperties} aria-hidden><span className={classes.letter}>{letter}</span></div>;
}
