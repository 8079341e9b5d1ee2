import { Alert, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type Shape, api, ifMatch } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Facts } from '../../../parts/Facts';
import { useFormat } from '../../../parts/format';
import { say } from '../../../parts/saved';
import { Section } from '../../../parts/Section';
import { useBase } from '../../../parts/useBase';
import { words as shared } from '../common/words';
import { Budgets } from '../spending/Budgets';
import { DeleteMaker } from './DeleteMaker';
import { draftOf } from './draft';
import { GoneForm } from './GoneForm';
import { MakerState } from './MakerState';
import { MakerUse } from './MakerUse';
import { words } from './words';

/** An account whose vendor no longer does this: what is kept of it, what can still be said of it, the money it may still take, and its removal. The server takes no other change of it. */
export function VendorGone({ maker, vendor, read }: { maker: Shape<'MakerRow'>; vendor: string; read: () => Promise<Shape<'MakerRow'> | undefined> }) {
  const w = useWords(words);
  const c = useWords(shared);
  const format = useFormat();
  const { settings, prices } = draftOf(maker);
  const { base, turn, saved, again } = useBase(maker, read);
  const save = useMutation({
    mutationFn: (change: Shape<'MakerChange'>) => told(api.PATCH('/api/makers/{maker}', { params: { path: { maker: base.id }, header: ifMatch(base) }, body: change })),
    onSuccess: (row) => {
      saved(row);
      say(c.saved);
    },
  });
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
              [w.price, prices.map((p) => `${format.cost({ currency: p.currency, amount: Number(p.price) })} / ${c.unit[p.unit] ?? p.unit}`).join(', ')],
            ]}
          />
          <div><MakerUse maker={maker} /></div>
        </Stack>
      </Section>
      <Section order={3} title={w.stillSaid} about={w.limitsAbout}>
        <GoneForm key={turn} maker={base} busy={save.isPending} error={save.error} again={() => void again(save.reset)} onSend={(change) => save.mutate(change)} />
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
