import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../../app/language';
import type { Power, Project } from './useProject';
import { words } from './words';

const RenameProject = lazy(() => import('./RenameProject').then((module) => ({ default: module.RenameProject })));
const DeleteProject = lazy(() => import('./DeleteProject').then((module) => ({ default: module.DeleteProject })));

/** What can be done with the project as a whole. */
export function ProjectMenu({ project, version, power }: { project: Project; version: number; power: Power }) {
  const w = useWords(words);
  const [shown, show] = useState<'rename' | 'delete' | null>(null);
  return power.edit || power.own ? (
    <>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={w.more}><IconDots size={18} aria-hidden /></ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {power.edit && <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => show('rename')}>{w.rename}</Menu.Item>}
          {power.own && <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => show('delete')}>{w.remove}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {shown === 'rename' && <RenameProject project={project} version={version} onClose={() => show(null)} />}
        {shown === 'delete' && <DeleteProject project={project} version={version} onClose={() => show(null)} />}
      </Suspense>
    </>
  ) : null;
}
