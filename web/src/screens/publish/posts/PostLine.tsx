import { Anchor, Group, Text, Title } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { PlatformIcon, usePlatformName } from '../common/platforms';
import classes from './PostLine.module.css';
import { PostPicture } from './PostPicture';
import { PostPlace } from './PostPlace';
import { PostProgress } from './PostProgress';
import { PostWhy } from './PostWhy';
import { StateTag } from './StateTag';
import type { PostRow } from './states';
import { words } from './words';

/** A post among others. */
export function PostLine({ post }: { post: PostRow }) {
  const w = useWords(words);
  const format = useFormat();
  const nameOf = usePlatformName();
  const time = post.published_at !== null ? w.wasOut(format.date(post.published_at)) : post.scheduled_at !== null ? w.releases(format.date(post.scheduled_at)) : w.made(format.date(post.created_at));
  const failed = post.state === 'failed' && post.error_message !== null;
  return (
    <li className={classes.line}>
      <PostPicture post={post} className={classes.picture} />
      <div className={classes.what}>
        <Title order={3} size="h4" lineClamp={2} mb={2}>
          <Link to={`/publish/posts/${post.id}`} className={classes.name}>{post.title === '' ? nameOf(post.platform) : post.title}</Link>
        </Title>
        <Group gap={6} wrap="nowrap" align="center">
          <PlatformIcon platform={post.platform} size={18} />
          <Text size="sm">{nameOf(post.platform)} · {post.account.name}</Text>
        </Group>
        <Text size="sm" c="dimmed" component="div"><PostPlace post={post} className={classes.link} /></Text>
        {failed && <Text size="sm" c="red" lineClamp={2}><PostWhy post={post} /></Text>}
        <PostProgress post={post} />
      </div>
      <div className={classes.end}>
        <StateTag post={post} />
        <Text size="xs" c="dimmed">{time}</Text>
        {post.platform_url !== null && (
          <Anchor href={post.platform_url} target="_blank" rel="noreferrer" size="sm" className={classes.link} aria-label={w.outOf(post.title)}>
            {w.out} <IconExternalLink size={14} aria-hidden style={{ verticalAlign: '-2px' }} />
          </Anchor>
        )}
      </div>
    </li>
  );
}
