import { Alert, Anchor, Grid, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { changed } from '../../../../api/queries';
import { useWords } from '../../../../app/language';
import { Problem } from '../../../../parts/Problem';
import { Section } from '../../../../parts/Section';
import { useAsk } from '../../../../parts/useAsk';
import { PlatformIcon, usePlatformName } from '../../common/platforms';
import { PostPlace } from '../PostPlace';
import { PostWhy } from '../PostWhy';
import { StateTag } from '../StateTag';
import { Acts } from './Acts';
import { ByHand } from './ByHand';
import { Doubt } from './Doubt';
import { Journal } from './Journal';
import { LinkPanel } from './LinkPanel';
import { Retry } from './Retry';
import { SaidPanel } from './SaidPanel';
import { Stand } from './Stand';
import { usePost } from './usePost';
import { words } from './words';

const EditPost = lazy(() => import('./EditPost').then((module) => ({ default: module.EditPost })));

/** A post: what is said, how it stands, and what a person can do about it. */
export function Screen() {
  const w = useWords(words);
  const nameOf = usePlatformName();
  const go = useNavigate();
  const id = useParams()['post']!;
  const [{ edit }, ask] = useAsk('edit');
  const [gone, setGone] = useState(false);
  const found = usePost(id, gone);
  const post = found.data;
  // Once it is open it stays so: what is typed is not lost when its time comes meanwhile.
  const editing = useRef(false);
  editing.current = edit === 'yes' && (editing.current || post?.may.includes('edit') === true);
  const refused = edit === 'yes' && post !== undefined && !editing.current;
  useEffect(() => {
    if (refused) {
      ask({ edit: null });
    }
  }, [refused]);
  if (post === undefined) {
    return found.error === null ? <Skeleton h={420} radius="md" /> : <Problem of={found.error} again={() => void found.refetch()} />;
  }
  if (editing.current) {
    return <Suspense fallback={<Skeleton h={420} radius="md" />}><EditPost post={post} readAgain={() => void found.refetch()} onClose={() => ask({ edit: null })} /></Suspense>;
  }
  const leave = () => {
    setGone(true);
    changed(id);
    void go('/publish');
  };
  const failed = post.state === 'failed' && post.may.includes('retry');
  // Where its account is gone, nobody but a person can look.
  const doubtful = post.state === 'ambiguous' || (post.account.deleted && post.may.includes('settle'));
  const about = (
    <Stack gap={4} mt={4}>
      <Group gap={8}><StateTag post={post} /><PlatformIcon platform={post.platform} size={18} /><Text size="sm">{nameOf(post.platform)} · {post.account.name}</Text></Group>
      <Text size="sm" component="div"><Anchor component={Link} to="/publish" size="sm">{w.back}</Anchor> · <PostPlace post={post} /></Text>
    </Stack>
  );
  return (
    <Section title={post.title === '' ? nameOf(post.platform) : post.title} about={about}>
      <Stack gap="lg">
        <Acts post={post} onEdit={() => ask({ edit: 'yes' })} onGone={leave} />
        {doubtful && <Doubt post={post} />}
        {failed && (
          <Alert role="region" aria-label={w.failedTitle} variant="light" color="red" icon={<IconAlertCircle aria-hidden />} title={w.failedTitle}>
            <Text size="sm" mb="sm"><PostWhy post={post} /></Text>
            <Retry post={post} />
          </Alert>
        )}
        {post.state === 'awaiting_user' && <ByHand post={post} />}
        {post.state !== 'awaiting_user' && post.may.includes('link') && !doubtful && <LinkPanel post={post} />}
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, md: 6 }}><Stand post={post} /></Grid.Col>
          <Grid.Col span={{ base: 12, md: 6 }}><SaidPanel post={post} /></Grid.Col>
        </Grid>
        <Journal post={post} />
      </Stack>
    </Section>
  );
}
