import { Anchor, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { type Shape, api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useLanguage, useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import { Section } from '../../../parts/Section';
import { useAsk } from '../../../parts/useAsk';
import { useBase } from '../../../parts/useBase';
import { type Offer, useCatalog } from '../common/useCatalog';
import { words as shared } from '../common/words';
import { Budgets } from '../spending/Budgets';
import { DeleteMaker } from './DeleteMaker';
import { Done } from './Done';
import { titleOf } from './help';
import { MakerForm } from './MakerForm';
import { MakerState } from './MakerState';
import { useSaveMaker } from './useSaveMaker';
import { VendorGone } from './VendorGone';
import { words } from './words';

/** An account: what is kept of it, to be changed, tried or deleted. */
export function Screen() {
  const w = useWords(words);
  const id = useParams()['maker']!;
  const catalog = useCatalog();
  const maker = useQuery({ queryKey: ['/api/makers', id], queryFn: ({ signal }) => told(api.GET('/api/makers/{maker}', { params: { path: { maker: id } }, signal })) });
  const { language } = useLanguage();
  const offers = catalog.data?.filter((o) => o.provider === maker.data?.provider) ?? [];
  const offer = offers.find((o) => o.service_type === maker.data?.service_type);
  const read = async () => (await maker.refetch()).data;
  return (
    <>
      <Anchor component={Link} to="/settings/makers" size="sm">← {w.back}</Anchor>
      <Problem of={maker.error ?? catalog.error} again={() => void Promise.all([maker.refetch(), catalog.refetch()])} />
      {(maker.isPending || catalog.isPending) && <Skeleton h={640} mt="md" />}
      {maker.data !== undefined && offer !== undefined && <Kept key={id} offer={offer} latest={maker.data} read={read} />}
      {maker.data !== undefined && catalog.isSuccess && offer === undefined && (
        maker.data.provider === 'offline' ? <Text mt="md">{w.builtIn}: {maker.data.name}</Text> : <VendorGone key={id} maker={maker.data} vendor={offers[0] === undefined ? maker.data.provider : titleOf(offers[0], language)} read={read} />
      )}
    </>
  );
}

function Kept({ offer, latest, read }: { offer: Offer; latest: Shape<'MakerRow'>; read: () => Promise<Shape<'MakerRow'> | undefined> }) {
  const w = useWords(words);
  const c = useWords(shared);
  const { language } = useLanguage();
  const [{ done, wrong, code }] = useAsk('done', 'wrong', 'code');
  const { base, turn, saved, again } = useBase(latest, read);
  const save = useSaveMaker(offer, base, saved);
  return (
    <Stack gap={0} mt="sm">
      <Group mb="md" gap="xs">
        <Title order={2}>{latest.name}</Title>
        <MakerState maker={latest} />
        <Text size="sm" c="dimmed" w="100%">{titleOf(offer, language)} · {c.service[offer.service_type]}</Text>
      </Group>
      <Done maker={latest} done={save.isIdle || save.isSuccess ? done : ''} code={code} />
      <MakerForm key={turn} offer={offer} maker={base} wrong={wrong} busy={save.isPending} error={save.error} again={() => void again(save.reset)} onSend={(change, test) => save.mutate({ change, test })} />
      <Section order={3} title={w.money} about={w.moneyAbout}>
        <Budgets maker={latest.id} currency={latest.currency} />
      </Section>
      <Section order={3} title={w.remove} about={w.removeText}>
        <DeleteMaker maker={latest} />
      </Section>
    </Stack>
  );
}
