import { ActionIcon, Button, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { words as shared } from '../common/words';
import type { OwnPrice } from './draft';
import { words } from './words';

const units: Partial<Record<Shape<'ServiceType'>, string[]>> = {
  image_generation: ['image', 'call'], audio_generation: ['character', 'second', 'call'], text_generation: ['input_token', 'output_token', 'call'], translation: ['input_token', 'output_token', 'call'],
};

/** What a model costs by the catalog, and prices of one's own in its place. */
export function PricesFields({ service, model, prices, error, onChange }: { service: Shape<'ServiceType'>; model: Shape<'DescribeMakersModel'> | undefined; prices: OwnPrice[]; error?: string; onChange: (prices: OwnPrice[]) => void }) {
  const w = useWords(words);
  const c = useWords(shared);
  const format = useFormat();
  const known = (model?.prices ?? []).map((p) => `${format.cost({ currency: p.currency, amount: p.price })} / ${c.unit[p.unit] ?? p.unit}`).join(', ');
  const may = [...new Set([...(units[service] ?? ['second', 'call']), ...(model?.prices ?? []).map((p) => p.unit)])];
  const set = (index: number, part: Partial<OwnPrice>) => onChange(prices.map((p, i) => (i === index ? { ...p, ...part } : p)));
  return (
    <Stack gap="xs" maw={640}>
      {(known !== '' || prices.length === 0) && <Text size="sm">{known === '' ? w.priceUnknown : w.priceKnown(known)}</Text>}
      {prices.map((price, index) => (
        <Group key={index} gap="xs" align="flex-end">
          <Select label={w.unit} data={may.map((u) => ({ value: u, label: c.unit[u] ?? u }))} value={price.unit} onChange={(u) => u !== null && set(index, { unit: u })} allowDeselect={false} style={{ flex: '2 1 150px', minWidth: 0 }} />
          <NumberInput label={w.amount} min={0} max={999_999} decimalScale={8} value={price.price} onChange={(n) => set(index, { price: n === '' ? '' : Number(n) })} required style={{ flex: '2 1 110px', minWidth: 0 }} />
          <TextInput label={w.currency} maxLength={3} value={price.currency} onChange={(e) => set(index, { currency: e.currentTarget.value.toUpperCase() })} pattern="[A-Z]{3}" required style={{ flex: '1 1 70px', minWidth: 0 }} />
          <ActionIcon variant="subtle" color="red" size="lg" mb={2} aria-label={w.removePrice} onClick={() => onChange(prices.filter((_, i) => i !== index))}><IconTrash size={18} aria-hidden /></ActionIcon>
        </Group>
      ))}
      {error !== undefined && <Text size="sm" c="red" role="alert">{error}</Text>}
      <Group>
        <Button size="compact-sm" h={34} px="sm" variant="light" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => onChange([...prices, { unit: may[0]!, price: '', currency: prices[0]?.currency ?? model?.prices[0]?.currency ?? 'USD' }])}>{w.addPrice}</Button>
      </Group>
    </Stack>
  );
}
