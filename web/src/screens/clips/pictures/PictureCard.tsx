import { Badge, Text } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { colors } from '../states';
import classes from './PictureCard.module.css';
import { words } from './words';

/** A picture among others, with how its video stands; what moves already moves while one points at it. */
export function PictureCard({ picture }: { picture: Shape<'ListImagesRow'> }) {
  const w = useWords(words);
  const still = useReducedMotion();
  const { search } = useLocation();
  const [pointed, setPointed] = useState(false);
  const to = new URLSearchParams(search);
  to.set('picture', picture.img_name);
  const name = picture.original_name ?? picture.video_prompt ?? w.source[picture.source_type];
  return (
    <Link to={`/clips/pictures?${to.toString()}`} className={classes.card} onPointerEnter={() => setPointed(true)} onPointerLeave={() => setPointed(false)} onFocus={() => setPointed(true)} onBlur={() => setPointed(false)}>
      <div className={classes.box}>
        <img className={classes.fill} src={`/media/images/${picture.img_name}`} alt="" width={400} height={300} loading="lazy" />
        {pointed && !still && picture.video_filename !== null && <video className={classes.fill} src={`/media/videos/${picture.video_filename}`} autoPlay muted loop playsInline aria-hidden tabIndex={-1} />}
      </div>
      <div className={classes.text}>
        <Badge variant="light" color={colors[picture.video_status]} tt="none">{w.state[picture.video_status]}</Badge>
        <Text size="xs" c="dimmed" lineClamp={1}>{name}</Text>
      </div>
    </Link>
  );
}
