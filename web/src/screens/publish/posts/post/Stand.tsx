import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useLanguage, useWords } from '../../../../app/language';
import { Facts } from '../../../../parts/Facts';
import { reason } from '../../../../parts/failures';
import { useFormat } from '../../../../parts/format';
import { Panel } from '../../../../parts/Panel';
import { Why } from '../../../../parts/Why';
import { PostProgress } from '../PostProgress';
import { PostWhy } from '../PostWhy';
import { isUnasked, type PostRow } from '../states';
import { words as shared } from '../words';
import { words } from './words';

/** How a post stands: in words, in bytes, and as its platform says it. */
export function Stand({ post }: { post: PostRow }) {
  const w = useWords(words);
  const s = useWords(shared);
  const format = useFormat();
  const { language } = useLanguage();
  const { journal, account } = post;
  const begun = ['published', 'published_unlinked', 'failed', 'removed', 'cancelled'].includes(post.state);
  const waits = begun ? null : account.deleted ? w.gone : account.health === 'reconnect' ? w.reconnect : account.paused_at !== null ? w.accountPaused : account.rests_until !== null && Date.parse(account.rests_until) > Date.now() ? w.rests(format.date(account.rests_until)) : null;
  const failed = post.state === 'failed' || post.state === 'removed';
  return (
    <Panel title={w.stands}>
      <Stack gap="sm">
        <Text role="status">{post.paused_at !== null ? w.held : isUnasked(post) ? s.unaskedMeans : s.means[post.state]}</Text>
        <PostProgress post={post} />
        {failed && post.error_message !== null && <Text c="red"><PostWhy post={post} /></Text>}
        {waits !== null && <Alert role="note" color="orange" variant="light">{waits} <Anchor component={Link} to="/publish/accounts" size="sm" underline="always">{w.accounts}</Anchor></Alert>}
        {journal.last_error !== null && !begun && <Alert role="note" color="yellow" variant="light">{w.tries(reason(journal.last_error_code ?? '', journal.last_error, language))}</Alert>}
        {post.warning !== null && <Alert role="note" color="yellow" variant="light" title={w.warned}><Why code={post.warning_code} message={post.warning} /></Alert>}
        {post.cover_trouble !== null && <Alert role="note" color="yellow" variant="light" title={w.coverFailed}><Why code={post.cover_trouble_code} message={post.cover_trouble} /></Alert>}
        <Facts of={[
          [w.link, post.platform_url === null ? null : <Anchor href={post.platform_url} target="_blank" rel="noreferrer">{post.platform_url}</Anchor>],
          [w.published, post.published_at === null ? null : format.date(post.published_at)],
          [w.time, post.scheduled_at === null ? null : format.date(post.scheduled_at)],
          [w.says, journal.state],
          [w.reason, journal.reason],
          [w.lookedAt, journal.looked_at === null ? null : format.moment(journal.looked_at)],
          [w.nextLook, journal.due_at === null || post.paused_at !== null || begun ? null : format.moment(journal.due_at)],
          [w.numbers, post.view_count === null && post.like_count === null && post.comment_count === null ? null : [post.view_count, post.like_count, post.comment_count].map((n) => (n === null ? '–' : format.number(n))).join(' · ')],
        ]} />
      </Stack>
    </Panel>
  );
}
