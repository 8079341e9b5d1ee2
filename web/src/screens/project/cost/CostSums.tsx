import { Group, Text, Title } from '@mantine/core';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { words } from '../words';
import classes from './Cost.module.css';
import { summed } from './summed';

/** The total by currency, and how it falls on the services. */
export function CostSums({ rows }: { rows: Shape<'ReadCostsRow'>[] }) {
  const w = useWords(words);
  const format = useFormat();
  const services = summed(rows, (row) => row.service_type);
  const most = Math.max(...services.map((sum) => sum.cost), 0);
  const price = (sum: { cost: number; currency: string }) => (sum.cost === 0 ? w.free : format.cost({ amount: sum.cost, currency: sum.currency }));
  return (
    <section>
      <Group gap="xl" mb="lg">
        {summed(rows, () => '').map((sum) => (
          <div key={sum.currency}>
            <Text size="sm" c="dimmed">{w.total}</Text>
            <Text fz="1.9rem" fw={600} lh={1.2}>{price(sum)}</Text>
            {sum.held > 0 && <Text size="sm" c="dimmed">{w.heldIs(format.cost({ amount: sum.held, currency: sum.currency }))}</Text>}
          </div>
        ))}
      </Group>
      <Title order={2} size="h3" mb="sm">{w.byService}</Title>
      <dl className={classes.services}>
        {services.map((sum) => (
          <div key={`${sum.key} ${sum.currency}`} className={classes.service}>
            <dt>{w.services[sum.key as keyof typeof w.services] ?? sum.key}</dt>
            <dd className={classes.bar}><span style={{ width: `${most === 0 ? 0 : (100 * sum.cost) / most}%` }} /></dd>
            <dd className={classes.price}>{price(sum)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
