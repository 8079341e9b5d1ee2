import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Panel } from '../../../parts/Panel';
import { Problem } from '../../../parts/Problem';
import { PostLine } from './PostLine';
import classes from './PostLine.module.css';
import { paceOf } from './states';
import { useWhile } from './useWhile';
import { words } from './words';

const Few = 5;

/** The posts of a film or of a clip, on its own page; nothing where there are none. */
export function PostsOf({ film, clip }: { film?: string; clip?: string }) {
  const w = useWords(words);
  const found = useQuery({ queryKey: ['/api/publications', 'of', film, clip], queryFn: ({ signal }) => told(api.GET('/api/publications', { params: { query: { film, clip, limit: Few } }, signal })) });
  const posts = found.data?.items ?? [];
  useWhile(paceOf(posts));
  if (found.data === undefined && found.error !== null) {
    return <Panel title={w.postsOf}><Problem of={found.error} again={() => void found.refetch()} /></Panel>;
  }
  return posts.length === 0 ? null : (
    <Panel title={w.postsOf} aside={found.data?.next == null ? undefined : <Anchor component={Link} to={`/publish?${film === undefined ? 'clip' : 'film'}=${film ?? clip}`} size="sm">{w.allPosts}</Anchor>}>
      <ul className={classes.list}>{posts.map((post) => <PostLine key={post.id} post={post} />)}</ul>
    </Panel>
  );
}
