import { Badge } from '@mantine/core';
import { IconAlertCircle, IconBan, IconCheck, IconClock, IconPlayerPause, IconProgress } from '@tabler/icons-react';
import type { Shape } from '../../api/client';
import { useWords } from '../../app/language';
import classes from './StatusBadge.module.css';
import { words } from './words';

const looks = {
  pending: { color: 'gray', icon: IconClock },
  processing: { color: 'blue', icon: IconProgress },
  paused: { color: 'yellow', icon: IconPlayerPause },
  completed: { color: 'green', icon: IconCheck },
  failed: { color: 'red', icon: IconAlertCircle },
  cancelled: { color: 'gray', icon: IconBan },
} as const;

/** How an order stands, by word, mark and colour. */
export function StatusBadge({ status }: { status: Shape<'OrderStatus'> }) {
  const w = useWords(words);
  const { color, icon: Mark } = looks[status];
  return (
    <Badge variant="light" color={color} size="lg" tt="none" classNames={{ label: classes.label }} leftSection={<Mark size={14} aria-hidden />} style={{ flexShrink: 0 }}>
      {w.status[status]}
    </Badge>
  );
}
