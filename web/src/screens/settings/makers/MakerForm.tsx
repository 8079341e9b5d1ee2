import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Shape } from '../../../api/client';
import { asFailure } from '../../../api/failure';
import { useLanguage, useWords } from '../../../app/language';
import { said } from '../../../parts/failures';
import { Problem } from '../../../parts/Problem';
import { Section } from '../../../parts/Section';
import type { Offer } from '../common/useCatalog';
import { words as shared } from '../common/words';
import { blamed } from './blame';
import { changeOf, draftOf, isTemplate } from './draft';
import { usualName } from './help';
import { LimitsFields } from './LimitsFields';
import { modelsOf } from './ModelInput';
import { PricesFields } from './PricesFields';
import { SettingsFields } from './SettingsFields';
import { words } from './words';

type Change = Shape<'MakerChange'>;

/** All that can be said of an account, of a new one or of one that is there. What is wrong is told at its field. */
export function MakerForm({ offer, maker, wrong, busy, error, again, onSend }: {
  offer: Offer; maker: Shape<'MakerRow'> | null; wrong: string; busy: boolean; error: unknown; again?: () => void; onSend: (change: Change, test: boolean) => void;
}) {
  const w = useWords(words);
  const c = useWords(shared);
  const { language } = useLanguage();
  const [first] = useState(() => draftOf(maker));
  const [draft, setDraft] = useState(first);
  const set = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const blame = blamed(error, offer);
  const fault = (name: string) => (blame === name ? said(asFailure(error), language) : wrong === name ? w.wrongHere : undefined);
  const api = draft.settings['api'] ?? '';
  const models = modelsOf(offer, api);
  const model = (draft.settings['model'] ?? '').trim() || offer.usual_model;
  const usual = usualName(offer, c.service[offer.service_type], language);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const test = (event.nativeEvent as SubmitEvent).submitter?.getAttribute('value') === 'test';
    if (offer.settings.every((f) => f.kind !== 'json' || isTemplate(draft.settings[f.name] ?? ''))) {
      onSend({ ...(maker === null ? { name: usual } : {}), ...changeOf(offer, maker, first, draft) }, test);
    }
  };
  return (
    <form onSubmit={submit}>
      <Section order={3} title={w.account}>
        <Stack maw={640}>
          <TextInput label={w.name} description={w.nameHelp} placeholder={usual} maxLength={100} value={draft.name} onChange={(e) => set({ name: e.currentTarget.value })} required={maker !== null} error={fault('name')} />
          <SettingsFields offer={offer} maker={maker} first={first} draft={draft} fault={fault} onChange={(name, value) => set({ settings: { ...draft.settings, [name]: value } })} />
          <Checkbox label={w.isDefault} checked={draft.is_default} onChange={(e) => set({ is_default: e.currentTarget.checked })} />
          {maker !== null && <Checkbox label={w.isActive} checked={draft.is_active} onChange={(e) => set({ is_active: e.currentTarget.checked })} />}
        </Stack>
      </Section>
      <Section order={3} title={w.limits} about={w.limitsAbout}>
        <LimitsFields draft={draft} onChange={set} />
      </Section>
      <Section order={3} title={w.price} about={w.priceAbout}>
        <PricesFields service={offer.service_type} model={models.find((m) => m.id === model) ?? models.find((m) => m.id === '*')} prices={draft.prices} onChange={(prices) => set({ prices })} error={fault('prices')} />
      </Section>
      <Stack pb="xl" mb="xs">
        <Problem of={error} stale={again} />
        <Group>
          <Button type="submit" value="test" loading={busy}>{maker === null ? w.addTest : w.saveTest}</Button>
          <Button type="submit" value="save" variant="default" disabled={busy}>{maker === null ? w.addOnly : w.save}</Button>
        </Group>
      </Stack>
    </form>
  );
}
