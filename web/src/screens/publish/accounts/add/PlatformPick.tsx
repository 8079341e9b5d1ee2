import { Group, Radio, SimpleGrid, Text } from '@mantine/core';
import type { Shape } from '../../../../api/client';
import { useWords } from '../../../../app/language';
import classes from '../../../../parts/Pick.module.css';
import { PlatformIcon, platforms as order, usePlatformName } from '../../common/platforms';
import { words } from './words';

/** Which platform it shall be. */
export function PlatformPick({ platforms, value, onChange }: { platforms: Shape<'PlatformType'>[]; value: string; onChange: (platform: string) => void }) {
  const w = useWords(words);
  const nameOf = usePlatformName();
  return (
    <Radio.Group value={value} onChange={onChange} aria-label={w.platform}>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3, lg: 5 }} spacing="sm">
        {[...platforms].sort((a, b) => order.indexOf(a) - order.indexOf(b)).map((platform) => (
          <Radio.Card key={platform} value={platform} className={classes.card} aria-label={nameOf(platform)}>
            <Group wrap="nowrap" gap="sm">
              <Radio.Indicator />
              <PlatformIcon platform={platform} size={22} />
              <Text fw={600}>{nameOf(platform)}</Text>
            </Group>
          </Radio.Card>
        ))}
      </SimpleGrid>
    </Radio.Group>
  );
}
