import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import type { Shape } from '../../../api/client';
import { useLanguage, useWords } from '../../../app/language';
import { PasswordField } from '../../../parts/PasswordField';
import type { Offer } from '../common/useCatalog';
import { isTemplate } from './draft';
import { helpOf } from './help';
import { ModelInput } from './ModelInput';
import { words } from './words';

/** One setting of an account, drawn from what the catalog says of it. */
export function SettingInput({ field, offer, api, value, kept, renew, error, onChange }: {
  field: Shape<'SettingField'>; offer: Offer; api: string; value: string; kept: boolean; renew: boolean; error?: string; onChange: (value: string) => void;
}) {
  const w = useWords(words);
  const { language } = useLanguage();
  const usual = field.usual ?? (field.name === 'endpoint' ? offer.endpoint : null);
  const shared = {
    label: w.fields[field.name] ?? field.name,
    description: helpOf(field.help, language),
    error,
    required: field.required === true && !kept,
  };
  if (field.name === 'model') {
    return <ModelInput field={field} offer={offer} api={api} value={value} onChange={onChange} error={error} />;
  }
  switch (field.kind) {
    case 'secret':
      return (
        <PasswordField
          {...shared}
          required={shared.required || renew}
          description={[shared.description, renew ? w.keyNew : w.secretAbout].join(language === 'zh' ? '' : ' ')}
          placeholder={kept && !renew ? w.keep : undefined}
          value={value}
          onChange={(e) => onChange(e.currentTarget.value)}
          autoComplete="new-password"
          spellCheck={false}
        />
      );
    case 'choice':
      return <Select {...shared} clearable placeholder={usual ?? w.choose} data={(field.one_of ?? []).map((v) => ({ value: v, label: w.choice[v] ?? v }))} value={value || null} onChange={(v) => onChange(v ?? '')} />;
    case 'number':
      return <NumberInput {...shared} placeholder={usual ?? undefined} min={1} max={86_400} allowDecimal={false} value={value === '' ? '' : Number(value)} onChange={(v) => onChange(String(v))} />;
    case 'json':
      return <Textarea {...shared} error={error ?? (isTemplate(value) ? undefined : w.notJson)} autosize minRows={4} maxRows={16} value={value} onChange={(e) => onChange(e.currentTarget.value)} styles={{ input: { fontFamily: 'monospace' } }} spellCheck={false} />;
    default:
      return <TextInput {...shared} placeholder={usual ?? undefined} value={value} onChange={(e) => onChange(e.currentTarget.value)} spellCheck={false} autoComplete="off" inputMode={field.kind === 'url' ? 'url' : undefined} />;
  }
}
