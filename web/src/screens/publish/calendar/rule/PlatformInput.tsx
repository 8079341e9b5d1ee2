import { NumberInput, Select, Switch, TextInput } from '@mantine/core';
import type { Shape } from '../../../../api/client';
import { useLanguage } from '../../../../app/language';
import { fieldNames } from './fieldNames';

/** One setting of a platform. */
export function PlatformInput({ field, choices, value, onChange }: { field: Shape<'PostField'>; choices: Shape<'Choice'>[]; value: string | undefined; onChange: (value: string | null) => void }) {
  const { language } = useLanguage();
  const known = language === 'zh' ? fieldNames[field.name] : undefined;
  const common = { label: known?.label ?? field.label, description: known === undefined ? field.hint : known.hint, required: field.needed === true, inputWrapperOrder: ['label' as const, 'input' as const, 'description' as const, 'error' as const] };
  const data = choices.length > 0 ? choices : (field.choices ?? []).map((choice) => ({ value: choice, label: known?.choices?.[choice] ?? choice }));
  if (field.kind === 'switch') {
    return <Switch label={common.label} description={common.description} required={common.required} checked={(value ?? field.usual) === 'true'} onChange={(event) => onChange(String(event.currentTarget.checked))} />;
  }
  if (field.kind === 'choice' && data.length > 0) {
    return <Select {...common} searchable={data.length > 8} clearable={field.needed !== true} placeholder={data.find((d) => d.value === field.usual)?.label} data={data} value={value ?? null} onChange={onChange} />;
  }
  if (field.kind === 'number') {
    return <NumberInput {...common} min={0} allowDecimal={false} placeholder={field.usual ?? undefined} value={value ?? ''} onChange={(typed) => onChange(String(typed))} />;
  }
  return <TextInput {...common} placeholder={field.usual ?? undefined} value={value ?? ''} onChange={(event) => onChange(event.currentTarget.value)} />;
}
