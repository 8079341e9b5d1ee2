import { Progress, Text } from '@mantine/core';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { words } from './words';

/** What an account was asked, what that cost, and how near it is to its limits. */
export function MakerUse({ maker }: { maker: Shape<'MakerRow'> }) {
  const w = useWords(words);
  const format = useFormat();
  const cost = (amount: number) => format.cost({ currency: maker.currency, amount });
  const limits = [
    maker.rate_limit === null ? '' : `${w.perMinute}: ${format.number(maker.rate_limit)}`,
    maker.daily_limit === null ? '' : `${w.perDay}: ${format.number(maker.daily_limit)}`,
    maker.monthly_limit === null ? '' : `${w.perMonth}: ${format.number(maker.monthly_limit)}`,
  ].filter((l) => l !== '');
  return (
    <>
      {(maker.total_usage > 0 || maker.provider !== 'offline') && <Text size="sm">
        {maker.total_usage === 0 ? w.unused : [w.month(format.number(maker.current_usage), cost(maker.cost_this_month)), w.inAll(format.number(maker.total_usage), cost(maker.total_cost))].join(' · ')}
      </Text>}
      {(maker.error_count > 0 || maker.last_used !== null) && (
        <Text size="xs" c="dimmed">{[maker.error_count > 0 ? w.failures(format.number(maker.error_count)) : '', maker.last_used === null ? '' : w.lastUsed(format.date(maker.last_used))].filter((t) => t !== '').join(' · ')}</Text>
      )}
      {limits.length > 0 && <Text size="xs" c="dimmed">{limits.join(' · ')}</Text>}
      {maker.monthly_limit !== null && (
        <Progress value={(100 * maker.current_usage) / maker.monthly_limit} color={maker.current_usage >= maker.monthly_limit ? 'red' : undefined} size="sm" mt={6} maw={320} aria-label={w.gone(format.number(maker.current_usage), format.number(maker.monthly_limit))} />
      )}
    </>
  );
}
