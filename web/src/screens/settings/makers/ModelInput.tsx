import { Autocomplete, Button, Text } from '@mantine/core';
import type { Shape } from '../../../api/client';
import { useLanguage, useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import type { Offer } from '../common/useCatalog';
import { helpOf } from './help';
import { instead, saidOf, withdrawal } from './withdrawn';
import { words } from './words';

/** The models that may be asked for under an API of the vendor's. */
export function modelsOf(offer: Offer, api: string): Shape<'DescribeMakersModel'>[] {
  return offer.apis?.find((a) => a.name === api)?.models ?? offer.models;
}

/** The model: one of the catalog, or any other text where the vendor has more; says when one is gone, or will be. */
export function ModelInput({ field, offer, api, value, onChange, error }: { field: Shape<'SettingField'>; offer: Offer; api: string; value: string; onChange: (value: string) => void; error?: string }) {
  const w = useWords(words);
  const { language } = useLanguage();
  const format = useFormat();
  const models = modelsOf(offer, api);
  const usual = offer.apis?.find((a) => a.name === api)?.usual_model ?? offer.usual_model;
  const model = value.trim() || usual;
  const gone = withdrawal(offer, model);
  const other = gone === null ? null : instead(gone);
  const ends = models.find((m) => m.id === model)?.ends ?? null;
  return (
    <div>
      <Autocomplete
        label={w.fields['model']}
        description={helpOf(field.help, language)}
        placeholder={usual}
        data={models.filter((m) => m.id !== '*').map((m) => m.id)}
        value={value}
        onChange={onChange}
        required={field.required}
        error={error ?? (gone === null ? undefined : saidOf(gone, language))}
        spellCheck={false}
        autoComplete="off"
      />
      {other !== null && <Button size="compact-sm" h={34} px="sm" variant="light" mt={6} onClick={() => onChange(other)}>{w.useInstead(other)}</Button>}
      {ends !== null && <Text size="sm" c="orange" mt={4} role="status">{w.endsOn(format.day(ends))}</Text>}
    </div>
  );
}
