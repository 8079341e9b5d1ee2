/** What helps against a failure, by its code: which words to say, and where to go. */
export type Advice = 'makers' | 'spending' | 'sentence' | 'settle' | 'storage' | 'wait' | 'other';

const helps: Record<Exclude<Advice, 'other'>, string[]> = {
  makers: ['address_refused', 'endpoint_missing', 'endpoint_invalid', 'maker_unreachable', 'maker_refused', 'maker_paused', 'maker_not_found', 'maker_unknown', 'maker_unpaid', 'secrets_missing', 'model_unknown', 'template_invalid', 'setting_invalid', 'translator_missing', 'withdrawn'],
  spending: ['limit_reached', 'budget_reached', 'price_unknown'],
  sentence: ['content_refused', 'voice_unknown', 'voice_silent', 'voice_unreadable', 'words_missing', 'picture_failed', 'picture_size', 'reference_missing', 'text_invalid', 'field_invalid', 'duration_unreachable'],
  settle: ['outcome_unknown', 'job_lost'],
  storage: ['quota_exceeded', 'storage_full', 'disk_full'],
  wait: ['maker_busy', 'maker_failed', 'result_broken', 'result_expired', 'answer_unreadable', 'job_cancelled', 'tool_failed'],
};

/** The page where it is mended; null where that is said already. */
export const places: Record<Advice, string | null> = { makers: '/settings/makers', spending: '/settings/spending', settle: '/settings/spending?tab=doubts', storage: '/settings/shelves', sentence: null, wait: null, other: null };

export function adviceOf(code: string): Advice {
  return (Object.keys(helps) as (keyof typeof helps)[]).find((advice) => helps[advice].includes(code)) ?? 'other';
}
