import { Anchor, Group, Loader, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { changed } from '../../api/queries';
import { useWords } from '../../app/language';
import { useMotion } from './useMotion';
import { words } from './words';

/** How the clip of a picture stands while it is made. */
export function ClipStatus({ picture }: { picture: string }) {
  const w = useWords(words);
  const img_name = picture.split('/').pop()!;
  const { data } = useMotion(img_name);
  const status = data?.video_status;
  const making = status === 'pending' || status === 'processing';
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !making) {
      changed();
    }
    was.current = making;
  }, [making]);
  return (
    <Group gap="xs" role="status">
      {making && <Loader size="xs" aria-hidden />}
      {(making || status === 'failed') && <Text size="sm" c="dimmed">{making ? w.clipMaking : w.clipFailed}</Text>}
      {status === 'failed' && <Anchor component={Link} to={`/clips/pictures?picture=${encodeURIComponent(img_name)}`} size="sm" underline="always">{w.clipWhy}</Anchor>}
    </Group>
  );
}
