import { Card, Text } from '@mantine/core';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { useMakers } from '../settings/useMakers';
import { words } from '../settings/words';
import { usePriceOf } from './usePriceOf';

/** What an order would make, how long that takes and what it costs. */
export function Estimate({ answer, own }: { answer: Shape<'EstimateFilmsAnswer'>; own: boolean }) {
  const w = useWords(words);
  const format = useFormat();
  const priceOf = usePriceOf();
  const makers = useMakers(own);
  const name = (id: string) => makers.find((maker) => maker.id === id)?.name ?? w.someMaker;
  return (
    <Card withBorder role="status" padding="md">
      <Text fw={600} size="lg">{w.price}: {priceOf(answer)}</Text>
      <Text size="sm">{w.makes(format.number(answer.pictures), format.number(answer.voices), format.number(answer.sentences))}</Text>
      <Text size="sm">{w.length(format.length(answer.film_seconds))}, {w.takes(format.time(answer.seconds))}</Text>
      {answer.unpriced.length > 0 && <Text size="sm">{w.unpriced(answer.unpriced.map(name).join(', '))}</Text>}
      {answer.fallbacks.map((other) => (
        <Text key={other.api_config_id} size="sm" c="dimmed">
          {w.instead(name(other.api_config_id), other.amount === null || other.currency === null ? w.unknown : other.amount === 0 ? w.free : format.cost({ amount: other.amount, currency: other.currency }))}
        </Text>
      ))}
    </Card>
  );
}
