import { NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import type { Shape } from '../../api/client';
import { useWords } from '../../app/language';
import { accounts, choices } from './settingFields';
import { useAccounts } from './useAccounts';
import { originOf, valueOf } from './useSettings';
import { words } from './words';

type Settings = Shape<'FilmSettings'>;

/** The fields of a chapter's settings: what it says itself, and beside each empty one what is in force and whence. */
export function SettingsForm({ settings, own, set }: { settings: Shape<'ReadSettingsAnswer'>; own: Settings; set: (part: Partial<Settings>) => void }) {
  const w = useWords(words);
  const makers = useAccounts() ?? [];
  const usual = (name: string) => {
    const value = valueOf(settings, name);
    if (value === null) {
      return w.usual;
    }
    const shown = makers.find((maker) => maker.id === value)?.name ?? (typeof value === 'boolean' ? (value ? w.yes : w.no) : (w.choices[value as keyof typeof w.choices] ?? String(value)));
    return w.inForce(shown, w.origins[originOf(settings, name) as keyof typeof w.origins] ?? originOf(settings, name));
  };
  const number = (name: 'sentence_gap' | 'paragraph_gap', most: number, step: number) => (
    <NumberInput key={name} label={w.fields[name]} placeholder={usual(name)} min={0} max={most} step={step} value={own[name] ?? ''} onChange={(n) => set({ [name]: n === '' ? null : Number(n) })} />
  );
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      {(Object.keys(choices) as (keyof typeof choices)[]).map((name) => {
        const said = own[name] == null ? null : String(own[name]);
        const data = said === null || (choices[name] as readonly string[]).includes(said) ? [...choices[name]] : [said, ...choices[name]];
        return (
          <Select
            key={name} label={w.fields[name]} placeholder={usual(name)} clearable value={said}
            data={data.map((value) => ({ value, label: w.choices[value as keyof typeof w.choices] ?? value }))}
            onChange={(value) => set({ [name]: name === 'fps' && value !== null ? Number(value) : value, ...(name === 'resolution' ? { aspect: null } : {}) })}
          />
        );
      })}
      <Select label={w.fields.include_audio} placeholder={usual('include_audio')} clearable data={[{ value: 'true', label: w.yes }, { value: 'false', label: w.no }]} value={own.include_audio == null ? null : String(own.include_audio)} onChange={(value) => set({ include_audio: value === null ? null : value === 'true' })} />
      <TextInput label={w.fields.voice} placeholder={usual('voice')} maxLength={50} value={own.voice ?? ''} onChange={(e) => set({ voice: e.currentTarget.value || null })} />
      {number('sentence_gap', 10, 0.05)}
      {number('paragraph_gap', 10, 0.05)}
      {(Object.keys(accounts) as (keyof typeof accounts)[]).map((name) => (
        <Select
          key={name} label={w.fields[name]} placeholder={usual(name)} clearable value={own[name] ?? null} onChange={(value) => set({ [name]: value })}
          data={makers.filter((maker) => maker.service_type === accounts[name]).map((maker) => ({ value: maker.id, label: maker.name }))}
        />
      ))}
    </SimpleGrid>
  );
}
