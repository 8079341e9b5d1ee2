import { Stack, Text } from '@mantine/core';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { words } from '../words';

/** What a film would make, how long that takes, and whose price nobody knows. */
export function FilmEstimate({ of }: { of: Shape<'EstimateFilmsAnswer'> }) {
  const w = useWords(words);
  const format = useFormat();
  return (
    <Stack gap={2} role="status">
      <Text size="sm">{w.estimateMakes(of.pictures, of.voices)}</Text>
      <Text size="sm">{w.estimateTakes(format.time(of.film_seconds), format.time(of.seconds))}</Text>
      {of.unpriced.length > 0 && <Text size="sm" fw={600}>{w.someUnpriced(of.unpriced.length)}</Text>}
    </Stack>
  );
}
