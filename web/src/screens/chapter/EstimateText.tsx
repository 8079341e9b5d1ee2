import { Stack, Text } from '@mantine/core';
import type { Shape } from '../../api/client';
import { useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import { words } from './words';

/** The price of a run in one word, for a button. */
export function usePriceWord(): (of: Shape<'EstimateFilmsAnswer'>) => string {
  const w = useWords(words);
  const format = useFormat();
  return (of) => {
    const costs = of.costs.filter((cost) => cost.amount > 0).map(format.cost);
    return costs.length === 0 ? (of.unpriced.length > 0 ? w.unknownPrice : w.free) : costs.join(' + ') + (of.unpriced.length > 0 ? ` + ${w.unknownPrice}` : '');
  };
}

/** What a run would make, how long that takes and what it costs. */
export function EstimateText({ of }: { of: Shape<'EstimateFilmsAnswer'> }) {
  const w = useWords(words);
  const format = useFormat();
  const price = usePriceWord();
  return (
    <Stack gap={2} role="status">
      <Text size="sm">{of.pictures + of.voices === 0 ? w.makesNothing : w.makes(of.pictures, of.voices)} · {w.takes(format.time(of.seconds))} · {price(of)}</Text>
      <Text size="xs" c="dimmed">{w.filmLength(format.length(of.film_seconds))}</Text>
      {of.fallbacks.map((f) => (
        <Text size="xs" c="dimmed" key={f.api_config_id}>{w.fallback(f.amount === null || f.currency === null ? w.unknownPrice : f.amount === 0 ? w.free : format.cost({ currency: f.currency, amount: f.amount }))}</Text>
      ))}
    </Stack>
  );
}
