import { List, Text } from '@mantine/core';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { Section } from '../../../parts/Section';
import { words as shared } from '../common/words';
import { words } from './words';

/** Who may step in for whom. */
export function Fallbacks({ makers }: { makers: Shape<'MakerRow'>[] }) {
  const w = useWords(words);
  const c = useWords(shared);
  const active = makers.filter((m) => m.is_active && m.service_type !== 'video_synthesis');
  const names = (of: (m: Shape<'MakerRow'>) => boolean) => c.list(active.filter(of).map((m) => w.fallbackName(m.name, c.service[m.service_type]))) || c.none;
  return (
    <Section title={w.fallback} about={w.fallbackAbout}>
      <List size="sm" spacing={6}>
        <List.Item>{w.fallbackNone}</List.Item>
        <List.Item>{w.fallbackOffline(names((m) => m.provider === 'offline'))}</List.Item>
        <List.Item>{w.fallbackDefault(names((m) => m.is_default))}</List.Item>
      </List>
      <Text size="sm" c="dimmed" mt="sm">{w.stepIn}</Text>
    </Section>
  );
}
