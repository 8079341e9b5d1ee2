import type { Shape } from '../../../../api/client';
import { type Language, useLanguage } from '../../../../app/language';
import { useFormat } from '../../../../parts/format';
import { labelOf } from '../../common/fieldWords';

export type Issue = Shape<'PostIssue'>;
type Format = ReturnType<typeof useFormat>;
type Said = (issue: Issue, format: Format) => string;

// Two names of one thing: that of the adapters, and that of the form.
const places: Record<string, string> = { cover: 'thumbnail_url', release_at: 'scheduled_at' };

// What exactly is wrong, where its code and field alone do not say it.
const rules: Record<string, Said> = {
  size: ({ count, most }, format) => `文件大小为 ${format.bytes(count ?? 0)}，最大 ${format.bytes(most ?? 0)}：请缩小。`,
  length: ({ count, most }, format) => `时长为 ${format.clock(count ?? 0)}，最长 ${format.clock(most ?? 0)}：请缩短。`,
  utf8_bytes: ({ count, most }, format) => `太长了：现在是 ${format.number(count ?? 0)} 字节，最多 ${format.number(most ?? 0)} 字节，一个汉字为 3 字节。`,
  half_width: ({ count, most }, format) => `太长了：现在是 ${format.number(count ?? 0)} 个字，最多 ${format.number(most ?? 0)} 个字，两个半角字符算一个字。`,
  tag_count: ({ count, most }, format) => `标签太多：现在有 ${format.number(count ?? 0)} 个，最多 ${format.number(most ?? 0)} 个。`,
  tag: ({ count, most }, format) => `有一个标签太长：现在是 ${format.number(count ?? 0)} 个字符，最多 ${format.number(most ?? 0)} 个。`,
  type: () => '平台不支持这种文件格式：请换一种格式。',
  pixels: ({ most }, format) => (most == null ? '画面尺寸不符合平台的要求：请换一种尺寸。' : `画面太大：每边最多 ${format.number(most)} 像素，请缩小。`),
  rate: ({ most }, format) => (most == null ? '帧率不符合平台的要求：请用 30 帧重新制作。' : `帧率太高：每秒最多 ${format.number(most)} 帧。`),
  choice: () => '不能是这个值：请从选项中选择。',
  number: () => '这里要填平台的编号（数字）。',
  range: () => '须为 0 到视频时长之间的整数毫秒。',
  empty: () => '有一个标签是空的：请去掉。',
  comma: () => '有一个标签是空的，或含有逗号：请修改。',
  past: () => '这个时间已经过去：请另选一个时间，或不设时间。',
  unscheduled: () => '只有选择由平台定时公开，才能设置公开时间：请选择定时，或去掉时间。',
  unpaired: () => '公开时间和“由平台定时公开”须同时选择，或都不选。',
  mismatch: () => '与所选的可见范围不相符：请重新选择谁能看到。',
  unknown: () => '找不到这张图片：请另选一张，或不用封面。',
  setting: () => '这个平台没有这项设置：请去掉。',
  not_offered: () => '平台现在不提供这个选项：请另选一个。',
  brackets: () => '不能含有 < 或 >：请去掉。',
  off: () => '这个账号在平台上关闭了它：请不要勾选，或到平台的应用里打开。',
  unverified: () => '频道须先在平台上验证手机号，才能发布超过 15 分钟的视频。',
  only_you: () => '付费合作不能仅自己可见：请改为让别人也能看到，或关闭付费合作。',
};

// Of these the code and the field say it all.
const whole: Record<string, string> = {
  'missing film': '视频是空的：请重新制作。', 'missing consent': '需要同意后才能发布。', 'missing cover': '需要封面：请选择一张。', 'missing tags': '至少需要一个标签。', 'missing tid': '需要分区：请选择一个。',
  'not_there account_id': '这个账号已经删除：请另选一个。', 'not_allowed account_id': '这个账号需要重新连接，连接之前帖子会一直等待。',
  'not_there visibility': '平台没有这种可见范围：请另选一种。', 'not_there scheduled_at': '平台不能定时公开：请改为到时间由本机发布。', 'not_there thumbnail_url': '平台不接受自选的封面图片：请去掉。',
  'do_by_hand allow_comments': '评论开关需要发布后在平台上设置。', 'do_by_hand allow_download': '下载开关需要发布后在平台上设置。', 'do_by_hand age_restriction': '年龄限制需要发布后在平台上设置。',
  'do_by_hand made_by_ai': 'AI 生成声明需要发布后在平台上填写。', 'do_by_hand caption': '草稿的文案、封面和可见范围需要在应用里填写。', 'do_by_hand visibility': '可见范围需要你在平台页面上选择。', 'do_by_hand scheduled_at': '公开时间需要你在平台页面上设置。',
};

const codes: Record<string, Said> = {
  too_long: ({ count, most }, format) => (count == null || most == null ? '太长了：请缩短。' : `太长了：现在是 ${format.number(count)} 个字符，最多 ${format.number(most)} 个。`),
  missing: () => '还没有填写。',
  do_by_hand: () => '需要发布后在平台上设置。',
  not_there: () => '平台没有这一项：请去掉。',
  not_allowed: () => '平台不允许这样：请修改。',
  wrong: () => '不符合平台的要求：请修改。',
};

const names: Record<string, string> = {
  title: '标题', description: '简介', caption: '文案', tags: '标签', film: '视频', thumbnail_url: '封面', visibility: '可见范围', scheduled_at: '发布时间', allow_comments: '评论', allow_download: '下载', age_restriction: '年龄限制',
  made_by_ai: 'AI 生成声明', account_id: '账号',
};

// The server's line has bytes and seconds as they are counted.
const english: Record<string, Said> = {
  size: ({ field, count, most }, format) => `The ${field} has ${format.bytes(count ?? 0)}, and ${format.bytes(most ?? 0)} is the most: make it smaller.`,
  length: ({ field, count, most }, format) => `The ${field} lasts ${format.clock(count ?? 0)}, and ${format.clock(most ?? 0)} is the most: make it shorter.`,
};

/** Where an issue belongs in the form. */
export function placeOf(issue: Issue): string {
  return places[issue.field] ?? issue.field;
}

/** What keeps an issue apart from the others of a post. */
export function keyOf(issue: Issue): string {
  return `${issue.code} ${issue.field} ${issue.rule ?? ''}`;
}

/** An issue in a language; what has no words there, in the server's. */
function issueText(issue: Issue, language: Language, format: Format, named: boolean): string {
  if (language === 'en') {
    return english[issue.rule ?? '']?.(issue, format) ?? issue.message;
  }
  const place = placeOf(issue);
  const all = issue.rule == null ? whole[`${issue.code} ${issue.field}`] ?? whole[`${issue.code} ${place}`] : undefined;
  if (all !== undefined) {
    return all;
  }
  const text = (rules[issue.rule ?? ''] ?? codes[issue.code])?.(issue, format);
  return text === undefined ? issue.message : named ? `${names[place] ?? labelOf(place, 'zh') ?? place}：${text}` : text;
}

/** An issue in the language of the person; `named` where it does not stand beside its field. */
export function useIssueText() {
  const { language } = useLanguage();
  const format = useFormat();
  return (issue: Issue, named = false) => issueText(issue, language, format, named);
}
