import { Text } from '@mantine/core';
import type { Shape } from '../../api/client';
import { useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import { Unknown } from './Unknown';
import { words } from './words';

/** A sum, and how many of the posts told it where not all did. */
export function Told({ sum, of }: { sum: Shape<'Sum'>; of: number }) {
  const w = useWords(words);
  const format = useFormat();
  if (sum.total === null) {
    return <Unknown why={of === 0 ? w.noPosts : w.untold(of)} />;
  }
  return (
    <>
      {format.number(sum.total)}
      {sum.known < of && <Text span size="xs" c="dimmed" display="block">{w.toldOf(sum.known, of)}</Text>}
    </>
  );
}
