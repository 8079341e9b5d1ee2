import { type CSSProperties, useState } from 'react';
import classes from './Cover.module.css';

/** A project's picture; until there is one to be seen a quiet cover: the first letter of its title (no article's), on a ground of its own colour. */
export function Cover({ id, title, picture }: { id: string; title: string; picture: string | null }) {
  const [broken, breakOff] = useState<string | null>(null);
  // FNV-1a: ids that are nearly the same have nothing in common then.
  const hue = ([...id].reduce((hash, c) => Math.imul(hash ^ c.codePointAt(0)!, 16_777_619), 2_166_136_261) >>> 0) % 360;
  const letter = /[\p{L}\p{N}]/u.exec(title.replace(/^(?:the|an?)\s+(?=\S)/iu, ''))?.[0].toLocaleUpperCase() ?? '';
  return (
    <div className={classes.cover} style={{ '--hue': hue } as CSSProperties} aria-hidden>
      <span className={classes.letter}>{letter}</span>
      {picture !== null && picture !== broken && <img className={classes.picture} src={picture} alt="" width={640} height={360} loading="lazy" decoding="async" onError={() => breakOff(picture)} />}
    </div>
  );
}
