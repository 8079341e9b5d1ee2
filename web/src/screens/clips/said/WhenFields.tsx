import { NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { useWords } from '../../../app/language';
import { words } from '../words';
import type { When } from './said';

/** When a clip is made, and before whom. */
export function WhenFields({ value, onChange }: { value: When; onChange: (when: When) => void }) {
  const w = useWords(words);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <TextInput type="datetime-local" label={w.scheduled} description={w.scheduledHelp} value={value.scheduled} onChange={(e) => onChange({ ...value, scheduled: e.currentTarget.value })} />
      <NumberInput label={w.priority} description={w.priorityHelp} min={-100} max={100} allowDecimal={false} value={value.priority} onChange={(n) => onChange({ ...value, priority: Number(n) })} />
    </SimpleGrid>
  );
}
