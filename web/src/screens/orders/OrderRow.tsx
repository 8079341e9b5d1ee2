import { Anchor, Group, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import { OrderActions } from './OrderActions';
import classes from './OrderRow.module.css';
import { RowStands } from './RowStands';
import { StatusBadge } from './StatusBadge';
import type { OrderRow as Row } from './useOrders';
import { useOutput } from './useOutput';
import { words } from './words';

/** An order among others; as tall as it will ever be. */
export function OrderRow({ order }: { order: Row }) {
  const w = useWords(words);
  const format = useFormat();
  const output = useOutput();
  const name = w.chapter(order.chapter_number, order.chapter);
  return (
    <article className={classes.row}>
      <div>
        <Title order={2} size="h3" lineClamp={1} mb={2}>
          <Link to={`/orders/${order.id}`} className={classes.name}>{name}</Link>
        </Title>
        <Text size="sm" c="dimmed">
          <Anchor component={Link} to={`/projects/${order.project_id}`} className={classes.link} c="inherit" underline="hover">{order.project}</Anchor> · {output(order.output)} · {w.ordered(format.date(order.created_at))}
          {order.priority !== 0 && ` · ${w.priorityIs(format.number(order.priority))}`}
        </Text>
      </div>
      <Group gap="sm" wrap="nowrap" className={classes.acts}>
        <Group visibleFrom="xs"><StatusBadge status={order.status} /></Group>
        <OrderActions order={order} name={name} inRow />
      </Group>
      <RowStands order={order} name={name} />
    </article>
  );
}
