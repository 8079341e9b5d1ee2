import type { Shape } from '../../../../api/client';
import type { Language } from '../../../../app/language';

type Said = { en: string; zh: string };

const byHand: Said = { en: 'You post it yourself: take the package, post it on the platform’s page, and paste the link of the post here. Without the link its numbers belong to nobody.', zh: '由你自己发布：下载压缩包，在平台页面上发布，再把作品链接贴回这里。没有链接就无法对应数据。' };
const byTool: Said = { en: 'What the tool does at the platform is between you and the platform; many forbid tools that sign in with a password or a cookie.', zh: '工具在平台上的操作由你与平台自行负责；很多平台禁止用密码或 Cookie 登录的工具。' };
const conditions: Record<string, Said> = {
  'youtube official': { en: 'Until Google has audited your app’s API project, YouTube makes every film private that comes through it. After posting you see here that it was locked. Ask for the audit on Google’s page; films that were locked before stay private.', zh: '在 Google 审核你的 API 项目之前，通过它上传的视频都会被 YouTube 设为私享，发布后这里会提示。请到 Google 页面申请审核；审核之前上传的视频会一直保持私享。' },
  'tiktok official': { en: 'Until TikTok has audited your app, it posts only for yourself: films are private, the account itself has to be private, and at most five people a day can use it. Ask for the audit on TikTok’s page.', zh: '在 TikTok 审核你的应用之前，只能发布仅自己可见的视频，账号也必须是私密账号，并且每天最多五个人使用。请到 TikTok 页面申请审核。' },
  'bilibili official': { en: 'Bilibili’s open platform has to approve you as a developer, and your app, before it takes films from it. Every film is public once Bilibili has reviewed it, and needs a cover.', zh: '哔哩哔哩开放平台需要先审核你的开发者身份和应用，之后才接受投稿。视频通过审核后均为公开，并且必须有封面。' },
};

/** What has to be known before an account is added; the server's own line where a platform is new here. */
export function condition(row: Shape<'PlatformRow'>, language: Language): string {
  const known = row.route === 'assisted' ? byHand : row.route === 'bridge' ? byTool : conditions[`${row.platform} ${row.route}`];
  return known?.[language] ?? row.condition ?? '';
}

const things: Record<string, Said> = {
  comments: { en: 'whether people may comment', zh: '是否允许评论' }, allow_comments: { en: 'whether people may comment', zh: '是否允许评论' },
  download: { en: 'whether it may be downloaded', zh: '是否允许下载' }, allow_download: { en: 'whether it may be downloaded', zh: '是否允许下载' },
  age: { en: 'an age limit', zh: '年龄限制' }, age_restriction: { en: 'an age limit', zh: '年龄限制' },
  ai: { en: 'saying that it was made by AI', zh: '声明内容由 AI 生成' }, ai_declaration: { en: 'saying that it was made by AI', zh: '声明内容由 AI 生成' },
  visibility: { en: 'who may see it', zh: '可见范围' }, location: { en: 'a place', zh: '地点' },
  public: { en: 'everybody', zh: '公开' }, private: { en: 'only yourself', zh: '仅自己可见' }, unlisted: { en: 'who has the link', zh: '有链接的人可见' }, scheduled: { en: 'everybody, from a time on', zh: '定时公开' },
  views: { en: 'views', zh: '播放' }, likes: { en: 'likes', zh: '点赞' }, shares: { en: 'shares', zh: '分享' }, danmaku: { en: 'danmaku', zh: '弹幕' }, favorite: { en: 'favourites', zh: '收藏' }, coin: { en: 'coins', zh: '投币' },
};
const counted: Said = { en: 'comments', zh: '评论' };

/** A setting, a visibility or a number by its name in the person's language. */
export function named(words: string[], language: Language, numbers = false): string {
  return words.map((word) => (numbers && word === 'comments' ? counted : things[word])?.[language] ?? word).join(language === 'zh' ? '、' : ', ');
}
