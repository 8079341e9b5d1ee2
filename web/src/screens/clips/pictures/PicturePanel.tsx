import { Alert, Badge, Button, Drawer, Group, Loader, Stack, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconAlertCircle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { type Shape, api } from '../../../api/client';
import { told, useParts } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import { useAsk } from '../../../parts/useAsk';
import { History } from '../clip/History';
import { colors, isActive } from '../states';
import { paceOf, useWhile } from '../useWhile';
import { Animate } from './Animate';
import classes from './PicturePanel.module.css';
import { words } from './words';

/** A picture: the still and its video, how that stands, what there was, and the order of a video. `row` is what the list knows of it. */
export function PicturePanel({ name, row, onClose }: { name: string; row: Shape<'ListImagesRow'> | undefined; onClose: () => void }) {
  const w = useWords(words);
  const [{ tab }, ask] = useAsk('tab');
  const params = { path: { img_name: name } };
  const found = useQuery({ queryKey: ['/api/images/{img_name}/video-status', name], queryFn: () => told(api.GET('/api/images/{img_name}/video-status', { params })) });
  const history = useParts(['/api/images/{img_name}/history', name], (after, signal) => told(api.GET('/api/images/{img_name}/history', { params: { ...params, query: { after } }, signal })));
  const status = found.data?.video_status;
  // A poster comes from a film as a sentence's picture does; only its asset knows which it is.
  const ofFilm = row?.source_type === 'sentence';
  const asset = useQuery({ queryKey: ['/api/assets/{asset}', row?.asset_id], enabled: ofFilm, queryFn: ({ signal }) => told(api.GET('/api/assets/{asset}', { params: { path: { asset: row!.asset_id } }, signal })) });
  const poster = asset.data?.films.find((use) => use.role === 'poster');
  const known = !ofFilm || !asset.isPending;
  useWhile(paceOf(status === undefined ? [] : [{ status }]), '/api/images', '/api/images/{img_name}/video-status', '/api/images/{img_name}/history');
  return (
    <Drawer opened onClose={onClose} position="right" size="lg" title={row?.original_name ?? w.unnamed}>
      <Stack>
        <Problem of={found.error} again={() => void found.refetch()} />
        {found.data?.video_filename != null
          ? <video className={classes.media} src={`/media/videos/${found.data.video_filename}`} poster={`/media/images/${name}`} controls muted loop playsInline preload="metadata" aria-label={w.video} />
          : <img className={classes.media} src={`/media/images/${name}`} alt={w.still} />}
        <Group gap="xs" role="status" mih={22}>
          {status !== undefined && <Badge variant="light" color={colors[status]} tt="none">{w.state[status]}</Badge>}
          {status !== undefined && isActive(status) && <><Loader size="xs" aria-hidden /><Text size="sm">{w.making}</Text></>}
        </Group>
        {status === 'failed' && row?.error_message != null && <Alert color="red" variant="light" icon={<IconAlertCircle aria-hidden />} title={w.failed}>{row.error_message}</Alert>}
        <Text size="sm" c="dimmed" mih={22}>
          {row !== undefined && known && [poster === undefined ? w.source[row.source_type] : w.poster(poster.title), row.model_name === null ? null : w.madeBy(row.model_name), row.video_prompt === null ? null : w.lastPrompt(row.video_prompt), row.retry_count === 0 ? null : w.tries(row.retry_count)].filter(Boolean).join(' · ')}
        </Text>
        <Tabs value={tab === 'history' ? 'history' : 'animate'} onChange={(value) => ask({ tab: value === 'history' ? value : null })}>
          <Tabs.List grow mb="md">
            <Tabs.Tab value="animate">{found.data?.has_video === true ? w.again : w.animate}</Tabs.Tab>
            <Tabs.Tab value="history">{w.history}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="animate">
            <Button component={Link} to={`/clips/new?picture=${encodeURIComponent(name)}`} variant="light" size="compact-sm" mb="md">{w.inClip}</Button>
            {found.data !== undefined && known && !isActive(found.data.video_status) && <Animate name={name} source={poster === undefined ? row?.source_type : 'upload'} again={found.data.video_status !== 'none'} />}
          </Tabs.Panel>
          <Tabs.Panel value="history"><History list={history} /></Tabs.Panel>
        </Tabs>
      </Stack>
    </Drawer>
  );
}
