import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { words } from './words';

/** What can be done about somebody's account. */
export type Act = 'role' | 'active' | 'quota' | 'reset' | 'remove';

/** The menu of it; one's own account is deleted on one's own page, and a quota is changed by whoever knows the one there is. */
export function PersonMenu({ person, self, knows, onAct }: { person: Shape<'Person'>; self: boolean; knows: boolean; onAct: (act: Act) => void }) {
  const w = useWords(words);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" c="inherit" size="lg" aria-label={w.menu(person.display_name)}><IconDots size={20} aria-hidden /></ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onAct('role')}>{person.role === 'owner' ? w.makeMember : w.makeOwner}</Menu.Item>
        <Menu.Item disabled={!knows} onClick={() => onAct('quota')}>{w.quota}</Menu.Item>
        <Menu.Item onClick={() => onAct('reset')}>{w.reset}</Menu.Item>
        <Menu.Item onClick={() => onAct('active')}>{person.is_active ? w.closeAccount : w.openAccount}</Menu.Item>
        {!self && <Menu.Item color="red" onClick={() => onAct('remove')}>{w.remove}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
