import { Alert, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { Facts } from '../../../parts/Facts';
import { useFormat } from '../../../parts/format';
import { Section } from '../common/Section';
import { words as shared } from '../common/words';
import { Budgets } from '../spending/Budgets';
import { DeleteMaker } from './DeleteMaker';
import { draftOf } from './draft';
import { MakerState } from './MakerState';
import { MakerUse } from './MakerUse';
import { words } from './words';

/** An account whose vendor no longer does this: what is kept of it, the money it may still take, and its removal. The server takes no other change of it. */
export function VendorGone({ maker, vendor }: { maker: Shape<'MakerRow'>; vendor: string }) {
  const w = useWords(words);
  const c = useWords(shared);
  const format = useFormat();
  const { settings, prices } = draftOf(maker);
  const limit = (n: number | null) => (n === null ? null : format.number(n));
  return (
    <Stack gap={0} mt="sm">
      <Group mb="md" gap="xs">
        <Title order={2}>{maker.name}</Title>
        <MakerState maker={maker} />
        <Text size="sm" c="dimmed" w="100%">{vendor} · {c.service[maker.service_type]}</Text>
      </Group>
      <Alert variant="light" color="orange" mb="xl" icon={<IconPlugConnectedX aria-hidden />} title={w.vendorGone}>
        <Text size="sm">{w.vendorGoneText}</Text>
        {maker.last_error !== null && <Text size="sm" mt={4}>{w.lastError}: {maker.last_error}</Text>}
      </Alert>
      <Section order={3} title={w.account}>
        <Stack gap="sm">
          <Facts
            of={[
              ...Object.entries(settings).map(([name, value]) => [w.fields[name] ?? name, value] as const),
              [w.fields['api_key']!, maker.has_key ? w.keyKept : null],
              [w.perMinute, limit(maker.rate_limit)],
              [w.perDay, limit(maker.daily_limit)],
              [w.perMonth, limit(maker.monthly_limit)],
              [w.expiry, maker.expires_at === null ? null : format.day(maker.expires_at)],
              [w.price, prices.map((p) => `${format.cost({ currency: p.currency, amount: Number(p.price) })} / ${c.unit[p.unit] ?? p.unit}`).join(', ')],
            ]}
          />
          <div><MakerUse maker={maker} /></div>
        </Stack>
      </Section>
      <Section order={3} title={w.money} about={w.moneyAbout}>
        <Budgets maker={maker.id} currency={maker.currency} />
      </Section>
      <Section order={3} title={w.remove} about={w.removeText}>
        <DeleteMaker maker={maker} />
      </Section>
    </Stack>
  );
}
