import { NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useWords } from '../../../../app/language';
import { here, zones } from '../zones';
import type { Rule } from './rule';
import { words } from './words';

/** When the places of a calendar are. */
export function TimesFields({ rule, onChange }: { rule: Rule; onChange: (change: Partial<Rule>) => void }) {
  const w = useWords(words);
  const all = useMemo(() => zones(rule.zone, here), [rule.zone]);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <TextInput type="date" label={w.day} required value={rule.day} onChange={(event) => onChange({ day: event.currentTarget.value })} />
      <TextInput type="time" label={w.time} required value={rule.time} onChange={(event) => onChange({ time: event.currentTarget.value })} />
      <Select label={w.zone} description={w.zoneHelp} inputWrapperOrder={['label', 'input', 'description', 'error']} required searchable limit={100} data={all} value={rule.zone} allowDeselect={false} nothingFoundMessage={w.noZone} onChange={(zone) => zone !== null && onChange({ zone })} />
      <NumberInput label={w.every} description={rule.every === 1 ? w.everyDay : w.everyDays(rule.every)} inputWrapperOrder={['label', 'input', 'description', 'error']} required min={1} max={366} allowDecimal={false} clampBehavior="strict" value={rule.every} onChange={(every) => onChange({ every: Number(every) || 1 })} />
    </SimpleGrid>
  );
}
