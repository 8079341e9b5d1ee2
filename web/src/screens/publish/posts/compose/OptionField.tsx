import { NumberInput, Select, Switch, TextInput } from '@mantine/core';
import { useLanguage, useWords } from '../../../../app/language';
import type { Card } from '../useAccounts';
import { useForm } from './form';
import { choiceWord, fieldWords } from './optionWords';
import { words } from './words';

/** A setting that only this platform has, by what it is. */
export function OptionField({ field }: { field: Card['fields'][number] }) {
  const w = useWords(words);
  const { language } = useLanguage();
  const { said, say, options, wrong } = useForm();
  const { label, hint } = fieldWords(field, language);
  const value = said.options[field.name] ?? field.usual ?? '';
  const set = (next: string) => {
    const { [field.name]: _, ...rest } = said.options;
    // What is as usual is not said.
    say({ options: next === '' || next === (field.usual ?? '') ? rest : { ...rest, [field.name]: next } });
  };
  const error = wrong(field.name);
  const shared = { label, error, withAsterisk: field.needed };
  if (field.kind === 'switch') {
    const off = options?.off.includes(field.name) === true;
    return <Switch label={label} description={off ? w.switchedOff : hint} disabled={off} error={error} checked={value === 'true'} onChange={(e) => set(e.currentTarget.checked ? 'true' : 'false')} />;
  }
  if (field.kind === 'choice') {
    const live = options?.choices[field.name] as { value: string; label: string }[] | undefined;
    const known = live ?? (field.choices ?? []).map((one) => ({ value: one, label: one }));
    const data = known.map((one) => ({ value: one.value, label: choiceWord(field.name, one.value, one.label, language) }));
    if (value !== '' && !data.some((one) => one.value === value)) {
      data.push({ value, label: value });
    }
    return <Select {...shared} description={hint} searchable={data.length > 8} allowDeselect={false} placeholder={data.length === 0 ? w.loadingChoices : w.choose} data={data} value={value === '' ? null : value} onChange={(next) => set(next ?? '')} />;
  }
  return field.kind === 'number'
    ? <NumberInput {...shared} description={hint} value={value === '' ? '' : Number(value)} onChange={(next) => set(String(next))} allowDecimal={false} />
    : <TextInput {...shared} description={hint} value={value} onChange={(e) => set(e.currentTarget.value)} />;
}
