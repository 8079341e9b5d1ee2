import { Anchor, Group, Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { told } from '../../api/parts';
import { changed } from '../../api/queries';
import { useWords } from '../../app/language';
import { words } from './words';

const Ask = 4_000;

/** How the clip of a picture stands while it is made; no order tells of it, so it is asked now and then. */
export function ClipStatus({ picture }: { picture: string }) {
  const w = useWords(words);
  const img_name = picture.split('/').pop()!;
  const { data } = useQuery({
    queryKey: ['/api/images/video-status', img_name],
    queryFn: ({ signal }) => told(api.GET('/api/images/{img_name}/video-status', { params: { path: { img_name } }, signal })),
    refetchInterval: (query) => (['pending', 'processing'].includes(query.state.data?.video_status ?? '') ? Ask : false),
  });
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
