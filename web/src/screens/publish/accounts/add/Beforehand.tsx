import { Alert, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { Shape } from '../../../../api/client';
import { useLanguage, useWords } from '../../../../app/language';
import { Facts } from '../../../../parts/Facts';
import { Section } from '../../../../parts/Section';
import { condition, named } from './platformWords';
import { words } from './words';

/** What a way to a platform can and cannot do, said before anything is asked. */
export function Beforehand({ way }: { way: Shape<'PlatformRow'> }) {
  const w = useWords(words);
  const { language } = useLanguage();
  const official = way.route === 'official';
  const bridge = way.route === 'bridge';
  const timer = bridge ? w.timerTool : way.route === 'assisted' ? w.timerHand : way.visibilities.includes('scheduled') ? w.timerPlatform : w.timerOurs;
  const short = (scopes: string[]) => scopes.map((scope) => scope.replace(/^https:\/\/www\.googleapis\.com\/auth\//, '')).join(', ');
  return (
    <Section order={3} title={w.first}>
      <Alert variant="light" mb="md" icon={<IconInfoCircle aria-hidden />}>
        <Text size="sm">{condition(way, language)}</Text>
      </Alert>
      <Facts
        of={[
          [w.who, named(way.visibilities as string[], language)],
          [w.timer, timer],
          [w.covers, way.cover_needed ? w.coverMust : way.covers ? w.coverYes : w.coverNo],
          [w.numbers, way.numbers.length === 0 ? (bridge ? w.numbersTool : w.numbersNo) : named(way.numbers, language, true)],
          [w.day, way.posts_a_day === null ? null : w.perDay(way.posts_a_day)],
          [w.left, way.by_hand.length === 0 ? w.tellsAll : named(way.by_hand, language)],
          [`${w.asks} (${w.toPost})`, official ? short(way.scopes.post) : null],
          [`${w.asks} (${w.toRead})`, official ? short(way.scopes.numbers) : null],
        ]}
      />
    </Section>
  );
}
