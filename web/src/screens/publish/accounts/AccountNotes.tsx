import { Text } from '@mantine/core';
import { useLanguage, useWords } from '../../../app/language';
import { reason as why } from '../../../parts/failures';
import { useFormat } from '../../../parts/format';
import type { Account } from '../common/accounts';
import { words } from './words';

/** Why nothing is posted by an account just now, until when, and what to do. */
export function AccountNotes({ account }: { account: Account }) {
  const w = useWords(words);
  const format = useFormat();
  const { language } = useLanguage();
  const { health, rests_until: until, health_reason: reason, paused_at: paused, missing_scopes: missing } = account;
  const rests = health === 'limited' || health === 'spam_risk';
  const over = until === null || new Date(until) <= new Date();
  return (
    <>
      {paused !== null && <Text size="sm" mt={4}>{w.pausedSince(format.date(paused))}</Text>}
      {health === 'reconnect' && <Text size="sm" mt={4}>{w.reconnectText}</Text>}
      {rests && <Text size="sm" mt={4}>{over ? w.rested : paused === null ? w.rests(format.date(until)) : w.pausedRest(format.date(until))}</Text>}
      {health !== 'ok' && reason !== null && <Text size="sm" c="dimmed" mt={2}>{w.why(why(account.health_code ?? '', reason, language))}</Text>}
      {missing.post.length > 0 ? <Text size="sm" mt={4}>{w.missingPost}</Text> : missing.numbers.length > 0 && <Text size="sm" mt={4}>{w.missingNumbers}</Text>}
    </>
  );
}
