import type { Shape } from '../../../../api/client';
import { localTime } from '../../../../parts/localTime';
import type { PostRow } from '../states';

type Visibility = Shape<'VisibilityTypeNullable'>;
export type Checked = Shape<'CheckPostAnswer'>;

/** When a post goes out: at once, by the timer here, or released by its platform. */
export type When = 'now' | 'later' | 'release';

/** What a person says of a post, as it stands in the form. */
export interface Said {
  title: string;
  description: string;
  tags: string[];
  /** Our address of a picture; empty for none. */
  cover: string;
  visibility: Visibility | null;
  comments: boolean;
  downloads: boolean;
  age: boolean;
  ai: boolean;
  options: Record<string, string>;
  when: When;
  /** As datetime-local says it, in the person's zone. */
  at: string;
  missed: Shape<'MissedPolicy'>;
  /** That it promotes something, though not what yet; only TikTok asks. */
  discloses: boolean;
}

/** What a post is of, and by whom. */
export interface Of {
  account: string;
  film: string;
  clip: string;
}

/** What the server prefilled; what a machine made is said unless somebody says otherwise. */
export function fromChecked(answer: Checked): Said {
  return {
    title: answer.title, description: answer.description ?? '', tags: answer.tags, cover: '', visibility: answer.visibility ?? null, comments: answer.allow_comments, downloads: answer.allow_download, age: answer.age_restriction,
    ai: answer.made_by_ai, options: answer.options as Record<string, string>, when: 'now', at: '', missed: 'catch_up', discloses: false,
  };
}

/** What is said of a post that is there. */
export function fromPost(post: PostRow): Said {
  const released = post.visibility === 'scheduled';
  return {
    title: post.title, description: post.description ?? '', tags: post.tags, cover: post.thumbnail_url ?? '', visibility: released ? 'public' : (post.visibility ?? null), comments: post.allow_comments, downloads: post.allow_download,
    age: post.age_restriction, ai: post.made_by_ai, options: post.options as Record<string, string>, when: released ? 'release' : post.scheduled_at === null ? 'now' : 'later', at: post.scheduled_at === null ? '' : localTime(post.scheduled_at), missed: post.missed, discloses: false,
  };
}

/** The time that is said; null for none. */
export function timeOf(said: Said): string | null {
  const at = said.when === 'now' || said.at === '' ? null : new Date(said.at);
  return at === null || Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** Whether a time is wanted and none is said: it would be posted at once, or lose the time it had. */
export function lacksTime(said: Said): boolean {
  return said.when !== 'now' && timeOf(said) === null;
}

/** What the server is told of it. */
export function saidBody(said: Said): Shape<'EditPostChange'> {
  return {
    title: said.title, description: said.description, tags: said.tags, thumbnail_url: said.cover, visibility: said.when === 'release' ? 'scheduled' : said.visibility, allow_comments: said.comments, allow_download: said.downloads,
    age_restriction: said.age, made_by_ai: said.ai, options: said.options, missed: said.missed, scheduled_at: timeOf(said),
  };
}

/** The post to make. */
export function newPost(of: Of, said: Said | null): Shape<'NewPost'> {
  return { account_id: of.account, film_id: of.film || undefined, clip_id: of.clip || undefined, ...(said === null ? {} : saidBody(said)) };
}
