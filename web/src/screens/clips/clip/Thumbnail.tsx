import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconPhoto, IconUpload } from '@tabler/icons-react';
import { useRef } from 'react';
import { type Shape, ifMatch } from '../../../api/client';
import { queries } from '../../../api/queries';
import { upload } from '../../../api/upload';
import { useWords } from '../../../app/language';
import { Dialog } from '../../../parts/Dialog';
import { Problem } from '../../../parts/Problem';
import type { ClipRow } from '../states';
import classes from './Thumbnail.module.css';
import { words } from './words';

/** The picture a clip has in lists: a frame of it, or one's own. */
export function Thumbnail({ clip, onClose }: { clip: ClipRow; onClose: () => void }) {
  const w = useWords(words);
  const video = useRef<HTMLVideoElement>(null);
  const sending = useMutation({
    mutationFn: ({ file, name }: { file: Blob; name: string }) => upload<Shape<'ReadClipAnswer'>>('POST', `/api/videos/${clip.id}/thumbnail?${new URLSearchParams({ file_name: name }).toString()}`, file, () => undefined, ifMatch(clip)).done,
    onSuccess: onClose,
  });
  const again = () => {
    sending.reset();
    void queries.invalidateQueries();
  };
  const frame = () => {
    const shown = video.current;
    if (shown !== null && shown.videoWidth > 0) {
      const canvas = Object.assign(document.createElement('canvas'), { width: shown.videoWidth, height: shown.videoHeight });
      canvas.getContext('2d')!.drawImage(shown, 0, 0);
      canvas.toBlob((file) => file !== null && sending.mutate({ file, name: 'frame.png' }), 'image/png');
    }
  };
  return (
    <Dialog opened onClose={onClose} title={w.thumbTitle} size="lg">
      <Stack>
        <Text size="sm">{w.thumbText}</Text>
        {clip.video_url !== null && <video ref={video} className={classes.video} src={clip.video_url} controls muted playsInline preload="auto" aria-label={w.player} />}
        <Problem of={sending.error} stale={again} />
        <Group>
          {clip.video_url !== null && <Button leftSection={<IconPhoto size={16} aria-hidden />} loading={sending.isPending} onClick={frame}>{w.useFrame}</Button>}
          <FileButton accept="image/png,image/jpeg,image/webp" onChange={(file) => file !== null && sending.mutate({ file, name: file.name })}>
            {(props) => <Button {...props} variant="default" leftSection={<IconUpload size={16} aria-hidden />} loading={sending.isPending}>{w.bringPicture}</Button>}
          </FileButton>
        </Group>
      </Stack>
    </Dialog>
  );
}
