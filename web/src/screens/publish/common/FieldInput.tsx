import { NumberInput, Select, Switch, TextInput } from '@mantine/core';
import type { Shape } from '../../../api/client';
import { useLanguage, useWords } from '../../../app/language';
import { choicesOf, fieldWords, words } from './fieldWords';

/** A setting that only one platform has, by what it is; what is as usual is not said. `reading`: what may be chosen is being asked for. */
export function FieldInput({ field, value: said, onChange, options, reading, error }: {
  field: Shape<'PostField'>; value: string | undefined; onChange: (value: string | null) => void; options: Shape<'AccountOptions'> | undefined; reading: boolean; error?: string;
}) {
  const w = useWords(words);
  const { language } = useLanguage();
  const value = said ?? field.usual ?? '';
  const set = (next: string) => onChange(next === '' || next === (field.usual ?? '') ? null : next);
  const data = field.kind === 'choice' ? choicesOf(field, options?.choices[field.name], language) : [];
  const typed = field.kind === 'choice' && data.length === 0 && !reading;
  const { label, hint } = fieldWords(field, language, typed);
  if (field.kind === 'switch') {
    const off = options?.off.includes(field.name) === true;
    return <Switch label={label} description={off ? w.off : hint} disabled={off} required={field.needed} error={error} checked={value === 'true'} onChange={(event) => set(event.currentTarget.checked ? 'true' : 'false')} />;
  }
  const shared = { label, description: hint, error, required: field.needed, inputWrapperOrder: ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[] };
  if (field.kind === 'choice' && !typed) {
    if (value !== '' && !data.some((one) => one.value === value)) {
      data.push({ value, label: value });
    }
    const clears = field.needed !== true && (field.usual ?? null) === null;
    return <Select {...shared} searchable={data.length > 8} allowDeselect={false} clearable={clears} placeholder={reading && data.length === 0 ? w.reading : w.choose} data={data} value={value === '' ? null : value} onChange={(next) => set(next ?? '')} />;
  }
  // What is typed stays as it is typed, also on its way to or from what is usual.
  const write = (next: string) => onChange(next === '' ? null : next);
  const free = { ...shared, placeholder: field.usual ?? undefined };
  return field.kind === 'number'
    ? <NumberInput {...free} min={0} allowDecimal={false} value={said === undefined ? '' : Number(said)} onChange={(next) => write(String(next))} />
    : <TextInput {...free} value={said ?? ''} onChange={(event) => write(event.currentTarget.value)} />;
}

/** The settings with one of them said anew; null is as usual. */
export function withField(options: Record<string, string>, name: string, value: string | null): Record<string, string> {
  const { [name]: _, ...rest } = options;
  return value === null ? rest : { ...rest, [name]: value };
}
