import { Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import type { Offer } from '../common/useCatalog';
import { type Draft, fieldsOf } from './draft';
import { SettingInput } from './SettingInput';
import classes from './SettingsFields.module.css';
import { words } from './words';

// What nearly everybody has to say; the rest waits behind "More settings".
const first = ['api_key', 'api_secret', 'region', 'api', 'app_id', 'model', 'voice', 'workflow', 'input'];

/** The settings the vendor's service takes. */
export function SettingsFields({ offer, maker, first: before, draft, fault, onChange }: {
  offer: Offer; maker: Shape<'MakerRow'> | null; first: Draft; draft: Draft; fault: (name: string) => string | undefined; onChange: (name: string, value: string) => void;
}) {
  const w = useWords(words);
  const fields = fieldsOf(offer);
  const plain = fields.filter((f) => first.includes(f.name) || f.required || (f.name === 'endpoint' && offer.endpoint === null));
  const rest = fields.filter((f) => !plain.includes(f));
  const [open, setOpen] = useState(false);
  const faulty = rest.some((f) => fault(f.name) !== undefined);
  useEffect(() => {
    if (faulty) {
      setOpen(true);
    }
  }, [faulty]);
  // A key was entered for one address: the server takes it to no other.
  const moved = maker !== null && ['endpoint', 'region'].some((name) => (draft.settings[name] ?? '').trim() !== (before.settings[name] ?? ''));
  const input = (field: Shape<'SettingField'>) => {
    const kept = maker !== null && (field.name === 'api_key' ? maker.has_key : field.name === 'api_secret' && maker.has_secret);
    return (
      <SettingInput
        key={field.name}
        field={field}
        offer={offer}
        api={draft.settings['api'] ?? ''}
        value={draft.settings[field.name] ?? ''}
        kept={kept}
        renew={kept && moved}
        error={fault(field.name)}
        onChange={(value) => onChange(field.name, value)}
      />
    );
  };
  return (
    <Stack>
      {plain.map(input)}
      {rest.length > 0 && (
        <details className={classes.more} open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
          <summary>{w.more}</summary>
          <Stack mt="sm">{rest.map(input)}</Stack>
        </details>
      )}
    </Stack>
  );
}
