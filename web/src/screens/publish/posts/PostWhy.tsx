import { Why } from '../../../parts/Why';
import { useIssueText } from './compose/issues';
import type { PostRow } from './states';

/** Why a post has failed, in the language of the person; where its platform would not take it, what is wrong with it. */
export function PostWhy({ post }: { post: PostRow }) {
  const text = useIssueText();
  const issues = post.error_issues ?? [];
  return issues.length === 0 ? <Why code={post.error_code} message={post.error_message} /> : <>{issues.map((issue) => text(issue, true)).join(' ')}</>;
}
