import { ActionIcon, Tooltip } from '@mantine/core';
import { type Icon, IconBook2, IconMovie } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useWords } from '../../app/language';
import type { ActedOn } from './OrderActions';
import { words } from './words';

/** The likely thing to do with an order in a list, always at the same place: steer it, watch its film, or order it again. */
export function RowButton({ main, busy, order, name }: { main: { word: string; icon: Icon; act: () => void } | null; busy: boolean; order: ActedOn; name: string }) {
  const w = useWords(words);
  if (main !== null) {
    return (
      <Tooltip label={main.word}>
        <ActionIcon variant="light" size={36} aria-label={`${main.word}: ${name}`} loading={busy} onClick={main.act}><main.icon size={18} aria-hidden /></ActionIcon>
      </Tooltip>
    );
  }
  const [word, Mark, to] = order.status === 'completed' ? [w.watch, IconMovie, `/orders/${order.id}`] : [w.again, IconBook2, `/projects/${order.project_id}`];
  return (
    <Tooltip label={word}>
      <ActionIcon component={Link} to={to} variant="light" size={36} aria-label={`${word}: ${name}`}><Mark size={18} aria-hidden /></ActionIcon>
    </Tooltip>
  );
}
