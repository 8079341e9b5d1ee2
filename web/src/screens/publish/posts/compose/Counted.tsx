import { Text } from '@mantine/core';
import { useWords } from '../../../../app/language';
import { useFormat } from '../../../../parts/format';
import { useForm } from './form';
import { words } from './words';

/** How long a text is of what its platform takes, in the platform's own units; room is kept for it before that is known. */
export function Counted({ field }: { field: string }) {
  const w = useWords(words);
  const format = useFormat();
  const { checked, card } = useForm();
  const limit = card.limits.find((one) => one.field === field);
  if (limit === undefined) {
    return null;
  }
  const count = checked?.counts.find((one) => one.field === field);
  const over = count !== undefined && count.has > count.most;
  return (
    <Text span size="xs" c={over ? 'red' : 'dimmed'} fw={over ? 600 : undefined} style={{ fontVariantNumeric: 'tabular-nums' }}>
      {count === undefined ? '\u00a0' : w.counted(format.number(count.has), format.number(count.most), w.unit[count.unit] ?? count.unit)}
      {over && ` · ${w.over(format.number(count.has - count.most))}`}
    </Text>
  );
}
