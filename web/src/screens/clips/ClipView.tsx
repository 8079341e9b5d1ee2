import { Stack, Text } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { IconMovie } from '@tabler/icons-react';
import { useState } from 'react';
import classes from './ClipView.module.css';

/** A clip in a list: its picture in a frame that is always as large, and moving while somebody points at it, or at what `playing` says. */
export function ClipView({ picture, video, playing, none }: { picture: string | null; video: string | null; playing: boolean; none: string }) {
  const still = useReducedMotion();
  const [broken, setBroken] = useState(false);
  return (
    <div className={classes.box}>
      {picture !== null && !broken ? (
        <img className={classes.fill} src={picture} alt="" width={640} height={360} loading="lazy" onError={() => setBroken(true)} />
      ) : (
        <Stack align="center" gap={4}>
          <IconMovie size={30} stroke={1.3} aria-hidden />
          <Text size="xs">{none}</Text>
        </Stack>
      )}
      {playing && !still && video !== null && <video className={classes.fill} src={video} autoPlay muted loop playsInline aria-hidden tabIndex={-1} />}
    </div>
  );
}
