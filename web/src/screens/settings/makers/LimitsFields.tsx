import { NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { useWords } from '../../../app/language';
import type { Draft } from './draft';
import { words } from './words';

/** How often an account may be asked, and until when. */
export function LimitsFields({ draft, onChange }: { draft: Draft; onChange: (part: Partial<Draft>) => void }) {
  const w = useWords(words);
  const limit = (name: 'rate_limit' | 'daily_limit' | 'monthly_limit', label: string) => (
    <NumberInput label={label} min={1} max={2_147_483_647} allowDecimal={false} thousandSeparator=" " value={draft[name]} onChange={(n) => onChange({ [name]: n === '' ? '' : Number(n) })} />
  );
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} maw={640}>
      {limit('rate_limit', w.perMinute)}
      {limit('daily_limit', w.perDay)}
      {limit('monthly_limit', w.perMonth)}
      <TextInput type="date" label={w.expiry} description={w.expiryHelp} inputWrapperOrder={['label', 'input', 'description']} value={draft.expires} onChange={(e) => onChange({ expires: e.currentTarget.value })} />
    </SimpleGrid>
  );
}
