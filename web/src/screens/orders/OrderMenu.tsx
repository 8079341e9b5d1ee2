import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowUp, IconBan, IconDots, IconList, IconPencil } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useWords } from '../../app/language';
import type { ActedOn } from './OrderActions';
import { words } from './words';

/** What else can be done with an order, and where it leads. */
export function OrderMenu({ order, name, rank, cancel }: { order: ActedOn; name: string; rank: (() => void) | null; cancel: (() => void) | null }) {
  const w = useWords(words);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" c="inherit" size={36} aria-label={w.more(name)}><IconDots size={18} aria-hidden /></ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to={`/chapters/${order.chapter_id}`} leftSection={<IconPencil size={16} aria-hidden />}>{w.toChapter}</Menu.Item>
        <Menu.Item component={Link} to={`/orders?chapter=${order.chapter_id}`} leftSection={<IconList size={16} aria-hidden />}>{w.chapterOrders}</Menu.Item>
        {rank !== null && <Menu.Item leftSection={<IconArrowUp size={16} aria-hidden />} onClick={rank}>{w.priority}</Menu.Item>}
        {cancel !== null && <Menu.Item color="red" leftSection={<IconBan size={16} aria-hidden />} onClick={cancel}>{w.cancel}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
