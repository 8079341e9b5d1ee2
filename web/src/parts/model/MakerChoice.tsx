import { Autocomplete, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { useWords } from '../../app/language';
import { useFormat } from '../format';
import type { Account, Offer } from './makers';
import { words } from './words';

const below: ('label' | 'input' | 'error' | 'description')[] = ['label', 'input', 'error', 'description'];

/** Whose account makes it, and by which model; an empty model is the account's own. */
export function MakerChoice({ accounts, account, offer, model, onChange }: {
  accounts: Account[]; account: Account | null; offer: Offer | null; model: string; onChange: (change: { maker?: string; model?: string }) => void;
}) {
  const w = useWords(words);
  const format = useFormat();
  const ends = offer?.card(model === '' ? offer.usual : model)?.ends ?? null;
  const models = offer?.models.map((m) => m.id) ?? [];
  const shared = { label: w.model, description: offer?.others === true ? w.anyModel : w.modelHelp, placeholder: offer === null ? undefined : w.usual(offer.usual), data: models, disabled: offer === null, inputWrapperOrder: below };
  return (
    <Stack gap="xs">
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label={w.maker}
          inputWrapperOrder={below}
          description={account?.provider}
          placeholder={w.chooseMaker}
          data={accounts.map((a) => ({ value: a.id, label: a.is_default ? `${a.name} (${w.isDefault})` : a.name }))}
          value={account?.id ?? null}
          onChange={(maker) => maker !== null && maker !== account?.id && onChange({ maker, model: '' })}
          allowDeselect={false}
        />
        {offer?.others === true
          ? <Autocomplete {...shared} value={model} onChange={(next) => onChange({ model: next })} clearable />
          : <Select {...shared} value={model === '' ? null : model} onChange={(next) => onChange({ model: next ?? '' })} clearable />}
      </SimpleGrid>
      {ends !== null && <Text size="sm" role="status">{w.ends(format.day(ends))}</Text>}
    </Stack>
  );
}
