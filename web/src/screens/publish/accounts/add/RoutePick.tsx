import { Group, Radio, SimpleGrid, Text } from '@mantine/core';
import { useId } from 'react';
import type { Shape } from '../../../../api/client';
import { useWords } from '../../../../app/language';
import classes from '../../../../parts/Pick.module.css';
import { words } from './words';

const order: Shape<'PublishingRoute'>[] = ['official', 'assisted', 'bridge'];

/** By which way films shall get to a platform. */
export function RoutePick({ ways, value, onChange }: { ways: Shape<'PlatformRow'>[]; value: string; onChange: (route: string) => void }) {
  const w = useWords(words);
  const id = useId();
  return (
    <Radio.Group value={value} onChange={onChange} aria-label={w.route}>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        {order.filter((route) => ways.some((way) => way.route === route)).map((route) => (
          <Radio.Card key={route} value={route} className={classes.card} aria-label={w.routes[route]} aria-describedby={`${id}-${route}`}>
            <Group wrap="nowrap" align="flex-start" gap="sm">
              <Radio.Indicator mt={3} />
              <div>
                <Text fw={600}>{w.routes[route]}</Text>
                <Text size="sm" c="dimmed" id={`${id}-${route}`}>{w.routeAbout[route]}</Text>
              </div>
            </Group>
          </Radio.Card>
        ))}
      </SimpleGrid>
    </Radio.Group>
  );
}
