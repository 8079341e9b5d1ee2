import { Loader, Stack, Text, Title } from '@mantine/core';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import type { ClipRow } from '../states';
import classes from './Player.module.css';
import { words } from './words';

/** What the clip shows, in a frame of its own shape; or why there is nothing to see yet. */
export function Player({ clip }: { clip: ClipRow }) {
  const w = useWords(words);
  const format = useFormat();
  const [width, height] = clip.resolution.split('x').map(Number) as [number, number];
  const picture = clip.thumbnail_url ?? clip.input_image;
  const said = clip.archived_at !== null ? [w.awayTitle, w.awayText]
    : clip.status === 'queued' ? [w.waits, clip.scheduled_at !== null && new Date(clip.scheduled_at) > new Date() ? w.waitsUntil(format.date(clip.scheduled_at)) : w.waitsText]
    : clip.status === 'processing' ? [w.making, w.makingText]
    : [w.ended, ''];
  return (
    <div className={classes.box} style={{ aspectRatio: `${width} / ${height}` }}>
      {clip.video_url !== null ? (
        <video key={clip.video_url} className={classes.fill} src={clip.video_url} poster={clip.thumbnail_url ?? undefined} controls loop playsInline preload="metadata" aria-label={w.player} />
      ) : (
        <>
          {picture !== null && <img className={`${classes.fill} ${classes.dim}`} src={picture} alt="" />}
          <Stack className={`${classes.words} ${picture === null ? '' : classes.plate}`} gap="xs" align="center" role="status">
            {clip.status === 'processing' && <Loader type="dots" aria-hidden />}
            <Title order={2} size="h3">{said[0]}</Title>
            {said[1] !== '' && <Text size="sm">{said[1]}</Text>}
          </Stack>
        </>
      )}
    </div>
  );
}
