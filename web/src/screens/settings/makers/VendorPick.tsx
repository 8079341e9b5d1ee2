import { Group, Radio, SimpleGrid, Text } from '@mantine/core';
import { useLanguage, useWords } from '../../../app/language';
import classes from '../../../parts/Pick.module.css';
import { Tag } from '../../../parts/Tag';
import type { Offer } from '../common/useCatalog';
import { titleOf } from './help';
import { withdrawal } from './withdrawn';
import { words } from './words';

/** Whose service it shall be. */
export function VendorPick({ offers, value, onChange }: { offers: Offer[]; value: string; onChange: (vendor: string) => void }) {
  const w = useWords(words);
  const { language } = useLanguage();
  return (
    <Radio.Group value={value} onChange={onChange} aria-label={w.chooseVendor}>
      <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="sm">
        {offers.map((offer) => {
          const known = offer.models.filter((m) => m.id !== '*').length;
          return (
            <Radio.Card key={offer.provider} value={offer.provider} className={classes.card} aria-label={titleOf(offer, language)}>
              <Group wrap="nowrap" align="flex-start" gap="sm">
                <Radio.Indicator mt={3} />
                <div>
                  <Text fw={600}>{titleOf(offer, language)}</Text>
                  <Text size="xs" c="dimmed">{known === 0 ? w.anyModel : [w.models(known), offer.usual_model === '' ? '' : w.usual(offer.usual_model)].filter((t) => t !== '').join(' · ')}</Text>
                  {withdrawal(offer, offer.usual_model) !== null && <Tag mt={4} color="orange">{w.ended}</Tag>}
                </div>
              </Group>
            </Radio.Card>
          );
        })}
      </SimpleGrid>
    </Radio.Group>
  );
}
