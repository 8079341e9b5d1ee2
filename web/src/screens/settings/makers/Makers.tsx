import { Button, Group, Select, Skeleton, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import { Rows } from '../../../parts/Rows';
import { Section } from '../../../parts/Section';
import { useAsk } from '../../../parts/useAsk';
import { useCatalog } from '../common/useCatalog';
import { useMakers } from '../common/useMakers';
import { words as shared } from '../common/words';
import { Fallbacks } from './Fallbacks';
import { MakerCard } from './MakerCard';
import { words } from './words';

const services: Shape<'ServiceType'>[] = ['image_generation', 'audio_generation', 'video_generation', 'text_generation', 'translation', 'transcription', 'video_synthesis'];

/** One's maker accounts, by what they make; also what nobody makes yet. */
export function Screen() {
  const w = useWords(words);
  const c = useWords(shared);
  const [{ service }, ask] = useAsk('service');
  const makers = useMakers();
  const catalog = useCatalog();
  const add = (of: string) => `/settings/makers/add${of === '' ? '' : `?service=${of}`}`;
  return (
    <>
      <Group justify="space-between" align="flex-end" mb="xl">
        <Text c="dimmed" maw="60ch" style={{ flex: 1, minWidth: 220 }}>{w.about}</Text>
        <Group gap="sm">
          <Select aria-label={w.service} placeholder={w.all} clearable w={160} data={services.map((s) => ({ value: s, label: c.service[s] }))} value={service || null} onChange={(s) => ask({ service: s })} />
          <Button component={Link} to={add(service)} leftSection={<IconPlus size={18} aria-hidden />}>{w.add}</Button>
        </Group>
      </Group>
      <Problem of={makers.error ?? catalog.error} again={() => void Promise.all([makers.refetch(), catalog.refetch()])} />
      {(makers.isPending || catalog.isPending) && [1, 2, 3].map((n) => <Skeleton key={n} h={150} mb="lg" />)}
      {makers.isSuccess && catalog.data !== undefined && services.filter((s) => service === '' || s === service).map((s) => {
        const mine = makers.data.filter((m) => m.service_type === s);
        return (
          <Section key={s} title={c.service[s]} about={c.serviceAbout[s]}>
            <Rows label={c.service[s]}>
              {mine.map((maker) => <MakerCard key={maker.id} maker={maker} offer={catalog.data.find((o) => o.provider === maker.provider && o.service_type === s)} />)}
            </Rows>
            {mine.length === 0 && (
              <Group gap="sm">
                <Text size="sm" c="dimmed">{w.noneOf}</Text>
                <Button component={Link} to={add(s)} size="compact-sm" h={34} px="sm" variant="light" aria-label={`${w.addOne}: ${c.service[s]}`}>{w.addOne}</Button>
              </Group>
            )}
          </Section>
        );
      })}
      {makers.isSuccess && <Fallbacks makers={makers.data} />}
    </>
  );
}
