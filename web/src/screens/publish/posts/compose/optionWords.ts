import type { Language } from '../../../../app/language';
import type { Card } from '../useAccounts';

type Field = Card['fields'][number];

// The server says these in English.
const labels: Record<string, [label: string, hint?: string]> = {
  category: ['分类'], license: ['许可', '“知识共享”允许他人使用这个视频。'], made_for_kids: ['面向儿童', 'YouTube 会因此关闭评论和个性化广告。'], notify_subscribers: ['通知订阅者'], embeddable: ['允许嵌入其他网站'], public_stats: ['公开统计数据'],
  tid: ['分区', '哔哩哔哩据此归类稿件。'], copyright: ['作品来源'], source: ['转载来源', '转载他人作品时必须填写出处。'], no_reprint: ['禁止转载', '在稿件上标注请勿转载。'], originality: ['作品来源', '会写进发布包，平台页面会问到。'],
  idempotent: ['工具支持幂等键', '只有当它对同一个键绝不重复发布时才打开：没有收到回复的请求会自动重发。'],
};

const choices: Record<string, Record<string, Record<Language, string>>> = {
  license: { youtube: { en: 'Standard YouTube licence', zh: '标准 YouTube 许可' }, creativeCommon: { en: 'Creative Commons', zh: '知识共享' } },
  copyright: { 1: { en: 'My own work', zh: '自制' }, 2: { en: 'Somebody else’s work', zh: '转载' } },
  originality: { original: { en: 'My own work', zh: '原创' }, repost: { en: 'Somebody else’s work', zh: '转载' } },
};

const hints: Record<string, string> = { copyright: '', category: '', license: 'Creative Commons lets others use the film.' };

/** How a setting of a platform is called, and what is to be known of it. */
export function fieldWords(field: Field, language: Language): { label: string; hint: string | undefined } {
  const own = labels[field.name];
  return language === 'zh' && own !== undefined ? { label: own[0], hint: own[1] } : { label: field.label, hint: (language === 'en' ? hints[field.name] : undefined) ?? field.hint ?? undefined };
}

/** How one of its choices is called. */
export function choiceWord(field: string, value: string, label: string, language: Language): string {
  return choices[field]?.[value]?.[language] ?? label;
}
