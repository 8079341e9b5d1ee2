import { ActionIcon, Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots, IconPencil, IconTrash, IconUsersGroup } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useWords } from '../../../app/language';
import type { Drama } from '../data';
import { words } from '../words';
import { EditDrama } from './EditDrama';
import { TrashDrama } from './TrashDrama';

/** What can be done with a drama as a whole. */
export function DramaMenu({ drama }: { drama: Drama }) {
  const w = useWords(words);
  const [editing, edit] = useDisclosure(false);
  const [trashing, trash] = useDisclosure(false);
  return (
    <>
      <Button variant="default" leftSection={<IconPencil size={18} aria-hidden />} onClick={edit.open}>{w.edit}</Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={w.more}><IconDots size={18} aria-hidden /></ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component={Link} to={`/projects/${drama.project_id}`} leftSection={<IconUsersGroup size={16} aria-hidden />}>{w.itsProject}</Menu.Item>
          <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={trash.open}>{w.throwAway}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {editing && <EditDrama drama={drama} onClose={edit.close} />}
      <TrashDrama drama={drama} open={trashing} onClose={trash.close} />
    </>
  );
}
