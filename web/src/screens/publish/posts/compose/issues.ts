import type { Shape } from '../../../../api/client';
import { useLanguage } from '../../../../app/language';

export type Issue = Shape<'PostIssue'>;

// Two names of one thing: that of the adapters, and that of the form.
const places: Record<string, string> = { cover: 'thumbnail_url', release_at: 'scheduled_at' };

const zh: Record<string, (issue: Issue) => string | null> = {
  too_long: (issue) => (issue.most == null ? null : `太长了：现在是 ${issue.count}，最多 ${issue.most}。`),
  missing: (issue) => (issue.field === 'film' ? null : issue.field === 'consent' ? '需要同意后才能发布。' : '还没有填写。'),
  do_by_hand: (issue) => ({ allow_comments: '评论开关需要发布后在平台上设置。', allow_download: '下载开关需要发布后在平台上设置。', age_restriction: '年龄限制需要发布后在平台上设置。', made_by_ai: 'AI 生成声明需要发布后在平台上填写。', caption: '草稿的文案、封面和可见范围需要在应用里填写。' })[issue.field] ?? null,
  not_there: (issue) => (issue.field === 'account_id' ? '这个账号已经删除：请另选一个。' : null),
  not_allowed: (issue) => (issue.field === 'account_id' ? '这个账号需要重新连接，连接之前帖子会一直等待。' : null),
};

/** Where an issue belongs in the form. */
export function placeOf(issue: Issue): string {
  return places[issue.field] ?? issue.field;
}

/** An issue in the language of the person, as far as there are words for it. */
export function useIssueText() {
  const { language } = useLanguage();
  return (issue: Issue) => (language === 'zh' ? (zh[issue.code]?.(issue) ?? issue.message) : issue.message);
}
