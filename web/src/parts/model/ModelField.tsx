import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useWords } from '../../app/language';
import type { Fault, Rule, Value } from './fields';
import { isNumber, kindOf } from './kinds';
import { PictureField } from './PictureField';
import { words } from './words';

// Controls beside each other stand in line, whatever is said of them.
const below: ('label' | 'input' | 'error' | 'description')[] = ['label', 'input', 'error', 'description'];

/** One field of a model, by the control that fits its rule. */
export function ModelField({ name, rule, value, fault, onChange }: { name: string; rule: Rule; value: Value; fault: Fault | null; onChange: (value: Value) => void }) {
  const w = useWords(words);
  const kind = kindOf(name, rule);
  const shared = { label: w.label(name), description: w.help(name), error: fault === null ? undefined : w.fault(fault), withAsterisk: rule.required === true, inputWrapperOrder: below };
  const usual = rule.usual == null ? w.usually : w.usual(rule.usual);
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  switch (kind) {
    case 'picture':
    case 'pictures':
      return <PictureField label={shared.label} description={shared.description} error={shared.error} withAsterisk={shared.withAsterisk} many={kind === 'pictures' ? (rule.count ?? 10) : 1} value={value} onChange={onChange} />;
    case 'text':
      return <Textarea {...shared} value={text} onChange={(e) => onChange(e.currentTarget.value)} autosize minRows={name === 'prompt' ? 4 : 2} maxRows={14} />;
    case 'choice':
      return (
        <Select
          {...shared}
          data={rule.one_of!.filter((word) => name !== 'duration' || Number(word) > 0)}
          value={text === '' ? null : text}
          onChange={(word) => onChange(word === null ? null : isNumber(name) ? Number(word) : word)}
          placeholder={usual}
          clearable
        />
      );
    case 'switch':
      return (
        <Select
          {...shared}
          data={[{ value: 'yes', label: w.yes }, { value: 'no', label: w.no }]}
          value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : null}
          onChange={(word) => onChange(word === null ? null : word === 'yes')}
          placeholder={rule.usual == null ? w.usually : w.usual(rule.usual === 'true' ? w.yes : w.no)}
          clearable
        />
      );
    case 'number':
      return (
        <NumberInput
          {...shared}
          value={typeof value === 'number' ? value : ''}
          onChange={(n) => onChange(n === '' ? null : Number(n))}
          step={rule.step ?? 1}
          allowDecimal={name === 'cfg_scale'}
          placeholder={rule.least != null && rule.most != null && rule.most < 1_000_000 ? `${usual} (${rule.least}–${rule.most})` : usual}
        />
      );
    case 'word':
      return <TextInput {...shared} value={text} onChange={(e) => onChange(e.currentTarget.value)} placeholder={name === 'resolution' ? w.pixels : usual} />;
  }
}
