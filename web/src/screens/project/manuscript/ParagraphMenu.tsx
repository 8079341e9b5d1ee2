import { Button, Menu } from '@mantine/core';
import { IconArrowBackUp, IconArrowDown, IconArrowMerge, IconArrowMoveUp, IconArrowUp, IconBookmark, IconChevronUp, IconEye, IconEyeOff, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../../../app/language';
import { useDesk } from './desk';
import { type Reading, spoken } from './shapes';
import { laid } from './standing';
import { words } from './words';

const LeaveOut = lazy(() => import('./LeaveOut').then((module) => ({ default: module.LeaveOut })));
const SplitChapter = lazy(() => import('./SplitChapter').then((module) => ({ default: module.SplitChapter })));

/** What else can be done with a paragraph. */
export function ParagraphMenu({ reading, row }: { reading: Reading; row: number }) {
  const w = useWords(words);
  const { change, carry, busy } = useDesk();
  const [shown, show] = useState<'leave' | 'split' | null>(null);
  const { rows } = laid(reading);
  const { paragraph } = rows[row]!;
  const [above, below] = [rows[row - 1]?.paragraph, rows[row + 1]?.paragraph];
  const on = { id: paragraph.id, version: paragraph.version };
  const icon = { size: 16, 'aria-hidden': true } as const;
  return (
    <>
      <Menu position="top-start" width={240}>
        <Menu.Target>
          <Button size="compact-md" variant="default" loading={busy} rightSection={<IconChevronUp size={14} aria-hidden />}>{w.paragraphMore}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {paragraph.action === 'ignore' ? (
            <Menu.Item leftSection={<IconEye {...icon} />} onClick={() => change({ do: 'restore_paragraph', ...on })}>{w.keep}</Menu.Item>
          ) : (
            <Menu.Item leftSection={<IconEyeOff {...icon} />} onClick={() => show('leave')}>{w.ignore}</Menu.Item>
          )}
          <Menu.Item leftSection={<IconArrowBackUp {...icon} />} disabled={paragraph.edited_content === null} onClick={() => change({ do: 'edit_paragraph', ...on, action: 'keep' })}>{w.asWritten}</Menu.Item>
          <Menu.Item leftSection={<IconArrowMerge {...icon} />} disabled={below === undefined} onClick={() => change({ do: 'merge_paragraph', ...on })}>{w.mergeNext}</Menu.Item>
          <Menu.Item leftSection={<IconBookmark {...icon} />} disabled={row === 0} onClick={() => show('split')}>{w.splitChapter}</Menu.Item>
          <Menu.Item leftSection={<IconArrowUp {...icon} />} disabled={above === undefined} onClick={() => change({ do: 'move_paragraph', ...on, target: above!.id, in_front: true })}>{w.up}</Menu.Item>
          <Menu.Item leftSection={<IconArrowDown {...icon} />} disabled={below === undefined} onClick={() => change({ do: 'move_paragraph', ...on, target: below!.id })}>{w.down}</Menu.Item>
          <Menu.Item leftSection={<IconArrowMoveUp {...icon} />} onClick={() => carry({ noun: 'paragraph', ...on, text: spoken(paragraph) })}>{w.moveTo}</Menu.Item>
          <Menu.Item color="red" leftSection={<IconTrash {...icon} />} onClick={() => change({ do: 'edit_paragraph', ...on, action: 'delete' })}>{w.delete}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {shown === 'leave' && <LeaveOut paragraph={paragraph} onClose={() => show(null)} />}
        {shown === 'split' && <SplitChapter reading={reading} at={paragraph.id} onClose={() => show(null)} />}
      </Suspense>
    </>
  );
}
