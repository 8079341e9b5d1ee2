import type { Language } from '../../../app/language';
import type { Offer } from '../common/useCatalog';

// The two of the catalog that name other makers, not another model.
const zh: Record<string, string> = {
  'OpenAI ended its own videos on 2026-09-24; name a model and the endpoint of a server that speaks the same, or choose volcengine, runway, fal or another maker.':
    'OpenAI 已于 2026-09-24 停止自己的视频服务；请填写兼容服务器的模型和地址，或改选 volcengine、runway、fal 等其他服务。',
  'OpenAI ended it on 2026-09-24; choose volcengine (doubao-seedance-2-0-260128), runway (gen4.5), fal or another maker.':
    'OpenAI 已于 2026-09-24 停用；请改选 volcengine（doubao-seedance-2-0-260128）、runway（gen4.5）、fal 或其他服务。',
};

/** Why a model, or with none named the whole service, is no longer there; null where it is. The catalog names them by patterns with a star. */
export function withdrawal(offer: Offer, model: string): string | null {
  const found = Object.entries(offer.withdrawn).find(([pattern]) => (pattern.endsWith('*') ? model.startsWith(pattern.slice(0, -1)) : model === pattern));
  return found?.[1] ?? null;
}

/** The model to use instead, where the catalog names one. */
export function instead(why: string): string | null {
  return /; use ([^\s,;]+)\.$/.exec(why)?.[1] ?? null;
}

/** The reason in the language of the person. */
export function saidOf(why: string, language: Language): string {
  const parts = /^(\S+) (?:ended|retired) .*?(?:(?:on|in) ([\d-]+))?; use (\S+)\.$/.exec(why);
  return language === 'en' ? why : (zh[why] ?? (parts === null ? why : `${parts[1]} 已${parts[2] === undefined ? '' : `于 ${parts[2]} `}停用；请改用 ${parts[3]}。`));
}
