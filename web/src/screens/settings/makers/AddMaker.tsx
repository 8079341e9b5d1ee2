import { Alert, Anchor, SegmentedControl, Skeleton, Stack, Title } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Shape } from '../../../api/client';
import { useLanguage, useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import { Section } from '../../../parts/Section';
import { useAsk } from '../../../parts/useAsk';
import { type Offer, useCatalog } from '../common/useCatalog';
import { words as shared } from '../common/words';
import { titleOf } from './help';
import { MakerForm } from './MakerForm';
import { useSaveMaker } from './useSaveMaker';
import { VendorPick } from './VendorPick';
import { saidOf, withdrawal } from './withdrawn';
import { words } from './words';

const services: Shape<'ServiceType'>[] = ['image_generation', 'audio_generation', 'video_generation', 'text_generation', 'translation', 'transcription'];

/** A new account: first what it shall make, then whose it is, then what that vendor asks. */
export function Screen() {
  const w = useWords(words);
  const c = useWords(shared);
  const [{ service, vendor }, ask] = useAsk('service', 'vendor');
  const catalog = useCatalog();
  const at = services.find((s) => s === service) ?? 'image_generation';
  const offers = (catalog.data ?? []).filter((o) => o.service_type === at);
  const offer = offers.find((o) => o.provider === vendor);
  return (
    <Stack gap={0}>
      <Anchor component={Link} to="/settings/makers" size="sm" mb="sm">← {w.back}</Anchor>
      <Title order={2} mb="md">{w.add}</Title>
      <Problem of={catalog.error} again={() => void catalog.refetch()} />
      <Section order={3} title={w.chooseService} about={c.serviceAbout[at]}>
        <SegmentedControl aria-label={w.chooseService} value={at} onChange={(s) => ask({ service: s })} data={services.map((s) => ({ value: s, label: c.service[s] }))} style={{ flexWrap: 'wrap' }} withItemsBorders={false} />
      </Section>
      <Section order={3} title={w.chooseVendor}>
        {catalog.isPending ? <Skeleton h={320} /> : <VendorPick offers={offers} value={vendor} onChange={(v) => ask({ vendor: v })} />}
      </Section>
      {offer !== undefined && <New key={`${at} ${vendor}`} offer={offer} />}
    </Stack>
  );
}

function New({ offer }: { offer: Offer }) {
  const w = useWords(words);
  const { language } = useLanguage();
  const save = useSaveMaker(offer, null);
  const gone = withdrawal(offer, offer.usual_model);
  return (
    <>
      <Title order={2} my="md">{w.form(titleOf(offer, language))}</Title>
      {gone !== null && <Alert color="orange" variant="light" mb="md" icon={<IconInfoCircle aria-hidden />}>{saidOf(gone, language)}</Alert>}
      <MakerForm offer={offer} maker={null} wrong="" busy={save.isPending} error={save.error} onSend={(change, test) => save.mutate({ change, test })} />
    </>
  );
}
