import type { Words } from '../../../app/language';

/** What a person can do about a failure, and where; by its code. */
export interface Advice {
  text: string;
  to?: string;
  label?: string;
}

type Kind = 'account' | 'unpaid' | 'wait' | 'budget' | 'words' | 'model' | 'room' | 'doubt' | 'cancelled' | 'result' | 'picture' | 'other';

const kinds: Record<string, Kind> = {
  address_refused: 'account', address_invalid: 'account', endpoint_missing: 'account', maker_key_refused: 'account', maker_forbidden: 'account', maker_moved: 'account', maker_refused: 'account', secrets_missing: 'account', template_invalid: 'account', maker_unknown: 'account',
  maker_unpaid: 'unpaid', maker_busy: 'wait', maker_full: 'wait', maker_paused: 'wait', maker_unreachable: 'wait', maker_at_work: 'wait', maker_failed: 'wait', limit_reached: 'wait', address_unreachable: 'wait', tool_stuck: 'wait', tool_failed: 'wait',
  budget_reached: 'budget', price_unknown: 'budget', content_refused: 'words', text_invalid: 'words', field_invalid: 'words', field_missing: 'words', field_unsupported: 'words', model_unknown: 'model', withdrawn: 'model',
  quota_exceeded: 'room', disk_full: 'room', outcome_unknown: 'doubt', job_cancelled: 'cancelled', cancelled: 'cancelled', result_broken: 'result', result_expired: 'result', clip_unreadable: 'result', job_lost: 'result',
  file_removed: 'picture', reference_missing: 'picture', picture_unreadable: 'picture', file_type_unsupported: 'picture',
};

const words: Words<Record<Kind, Advice>> = {
  en: {
    account: { text: 'Something is wrong with the maker account. Mend it or try it under Settings, then ask for another take.', to: '/settings/makers', label: 'To the maker accounts' },
    unpaid: { text: 'The account at the vendor has nothing left. Pay there, then ask for another take.' },
    wait: { text: 'The vendor is busy, or does not answer. Wait a little, then ask for another take.' },
    budget: { text: 'A budget holds it back. Raise the budget, or choose a model whose price is known.', to: '/settings/spending', label: 'To the budgets' },
    words: { text: 'The vendor refuses what was asked. Say it in other words, or change the picture, and ask for another take.' },
    model: { text: 'This model is not there any more. Choose another one for the next take.' },
    room: { text: 'There is no room left. Put clips away or throw some away, then ask for another take.', to: '/clips', label: 'To the clips' },
    doubt: { text: 'Nobody knows whether it was paid. Look at the vendor, then say what you found.', to: '/settings/spending?tab=doubts', label: 'To the calls in doubt' },
    cancelled: { text: 'It was cancelled. Another take can be asked for at any time.' },
    result: { text: 'The vendor made something that cannot be used or fetched any more. Ask for another take.' },
    picture: { text: 'A picture it begins with or shall look like is not there any more. Choose another one.' },
    other: { text: 'Ask for another take. If it fails in the same way again, whoever runs this installation finds more in the log by the code.' },
  },
  zh: {
    account: { text: '生成服务的账号有问题。请在“设置”中修正或测试，然后再做一个版本。', to: '/settings/makers', label: '前往生成服务' },
    unpaid: { text: '服务商账户余额不足。请先充值，然后再做一个版本。' },
    wait: { text: '服务商繁忙或没有响应。请稍候再做一个版本。' },
    budget: { text: '预算限制了这次调用。请提高预算，或选择价格已知的模型。', to: '/settings/spending', label: '前往预算' },
    words: { text: '服务商拒绝了这个请求。请换一种说法或更换图片，再做一个版本。' },
    model: { text: '该模型已不可用。请为下一个版本选择其他模型。' },
    room: { text: '存储空间不足。请归档或丢弃一些短片，然后再做一个版本。', to: '/clips', label: '前往短片' },
    doubt: { text: '不确定是否已付费。请到服务商处核对，再说明结果。', to: '/settings/spending?tab=doubts', label: '前往待核实的调用' },
    cancelled: { text: '已取消。随时可以再做一个版本。' },
    result: { text: '服务商的结果无法使用或已无法取回。请再做一个版本。' },
    picture: { text: '首帧或参考图片已不存在。请选择其他图片。' },
    other: { text: '请再做一个版本。如果仍以同样的方式失败，管理员可以凭代码在日志中查找原因。' },
  },
};

/** What to do, in the language of the person. */
export function adviceOf(code: string, language: 'en' | 'zh'): Advice {
  return words[language][kinds[code] ?? 'other'];
}
