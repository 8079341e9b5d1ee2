import type { Shape } from '../../../api/client';
import type { Language } from '../../../app/language';

type Field = Shape<'PostField'>;

interface Named {
  label?: string;
  hint?: string;
  /** What is to be known where it has to be typed, as nobody says what may be chosen. */
  typed?: string;
}

/** Words of a setting's place in a form. */
export const words = {
  en: { choose: 'Choose', reading: 'being read…', off: 'The account has this switched off at the platform.' },
  zh: { choose: '请选择', reading: '读取中…', off: '该账号在平台上关闭了这一项。' },
};

// The server says these in English only, and some of it in its own codes.
const names: Record<Language, Record<string, Named>> = {
  en: {
    category: { hint: '', typed: 'YouTube’s number of it; 22 is People & Blogs.' }, tid: { typed: 'Bilibili’s number of it: where it files the film.' }, copyright: { hint: '' }, license: { hint: 'Creative Commons lets others use the film.' },
    source: { hint: 'Where somebody else’s work is from; needed for such work.' }, mode: { hint: 'As a draft it comes into the TikTok app: there you write its caption, choose who sees it, and post it.' },
  },
  zh: {
    category: { label: '分类', typed: 'YouTube 的分类编号，22 为“人物与博客”。' }, license: { label: '许可', hint: '“知识共享”允许他人使用这个视频。' }, made_for_kids: { label: '面向儿童', hint: 'YouTube 会因此关闭评论和个性化广告。' }, notify_subscribers: { label: '通知订阅者' }, embeddable: { label: '允许嵌入其他网站' }, public_stats: { label: '公开统计数据' },
    tid: { label: '分区', hint: '哔哩哔哩据此归类稿件。', typed: '哔哩哔哩的分区编号，据此归类稿件。' }, copyright: { label: '作品来源' }, source: { label: '转载来源', hint: '转载他人作品时必须填写出处。' }, no_reprint: { label: '禁止转载', hint: '在稿件上标注请勿转载。' }, originality: { label: '作品来源', hint: '会写进发布包，平台页面会问到。' },
    mode: { label: '发布方式', hint: '作为草稿会发到 TikTok 应用里，由你写文案、选择谁能看并发布。' }, privacy: { label: '可见范围', hint: '私密时：好友、粉丝，不选则仅自己可见。' }, allow_duet: { label: '允许合拍' }, allow_stitch: { label: '允许拼接' }, cover_at_ms: { label: '封面所在的毫秒', hint: 'TikTok 只接受视频中的一帧作为封面。' },
    brand_organic: { label: '推广自己的品牌', hint: 'TikTok 会标为推广内容。' }, brand_content: { label: '推广付费合作的品牌', hint: 'TikTok 会标为付费合作，且不能仅自己可见。' }, consent: { label: '发布即表示同意 TikTok 的《音乐使用确认》', hint: '推广付费合作的品牌时，还包括《品牌内容政策》。' },
    idempotent: { label: '工具支持幂等键', hint: '只有当它对同一个键绝不重复发布时才打开：没有收到回复的请求会自动重发。' },
  },
};

const choices: Record<string, Record<string, Record<Language, string>>> = {
  license: { youtube: { en: 'Standard YouTube licence', zh: '标准 YouTube 许可' }, creativeCommon: { en: 'Creative Commons', zh: '知识共享' } },
  copyright: { 1: { en: 'My own work', zh: '自制' }, 2: { en: 'Somebody else’s work', zh: '转载' } },
  originality: { original: { en: 'My own work', zh: '原创' }, repost: { en: 'Somebody else’s work', zh: '转载' } },
  mode: { direct: { en: 'Post it', zh: '直接发布' }, inbox: { en: 'Send a draft to the app', zh: '发到应用里作为草稿' } },
  privacy: { public: { en: 'Everyone', zh: '所有人' }, friends: { en: 'Friends: followers you follow back', zh: '好友（互相关注）' }, followers: { en: 'Followers', zh: '粉丝' }, self: { en: 'Only you', zh: '仅自己' } },
};

/** How a setting of a platform is called, and what is to be known of it. */
export function fieldWords(field: Field, language: Language, typed = false): { label: string; hint: string | undefined } {
  const own = names[language][field.name];
  // What is called in the person's language is not told about in another.
  const hint = own?.hint ?? (own?.label === undefined ? (field.hint ?? undefined) : undefined);
  return { label: own?.label ?? field.label, hint: (typed ? own?.typed : undefined) ?? (hint === '' ? undefined : hint) };
}

/** Our own word for a setting; undefined where its platform's is used. */
export const labelOf = (field: string, language: Language): string | undefined => names[language][field]?.label;

/** How one of its choices is called; its platform's own word where there is none of ours. */
export function choiceWord(field: string, value: string, label: string, language: Language): string {
  return choices[field]?.[value]?.[language] ?? label;
}

/** What may be chosen: as the platform says it for the account now, else what is always so; empty when only the platform knows. */
export function choicesOf(field: Field, live: Shape<'Choice'>[] | undefined, language: Language): Shape<'Choice'>[] {
  const always = field.choices === undefined || field.choices.length === 0 ? Object.keys(choices[field.name] ?? {}) : field.choices;
  const known = live === undefined || live.length === 0 ? always.map((value) => ({ value, label: value })) : live;
  return known.map(({ value, label }) => ({ value, label: choiceWord(field.name, value, label, language) }));
}
