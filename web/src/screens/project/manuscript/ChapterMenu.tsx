import { Button, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowMerge, IconArrowMoveUp, IconArrowUp, IconChevronDown, IconFileText, IconPencil, IconPhoto, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../../app/language';
import { useDesk } from './desk';
import type { Reading } from './shapes';
import { words } from './words';

const WholeText = lazy(() => import('./WholeText').then((module) => ({ default: module.WholeText })));
const DeleteChapter = lazy(() => import('./DeleteChapter').then((module) => ({ default: module.DeleteChapter })));

/** What can be done with a chapter as a whole. */
export function ChapterMenu({ reading }: { reading: Reading }) {
  const w = useWords(words);
  const { outline, power, change, carry, write } = useDesk();
  const [shown, show] = useState<'text' | 'delete' | null>(null);
  const { chapter, version } = reading;
  const place = outline.places.get(chapter.id) ?? 0;
  const [above, below] = [outline.chapters[place - 1], outline.chapters[place + 1]];
  const on = { id: chapter.id, version };
  const icon = { size: 16, 'aria-hidden': true } as const;
  return (
    <>
      <Menu position="bottom-start" width={230}>
        <Menu.Target>
          <Button size="compact-sm" variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>{w.chapterMore}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component={Link} to={`/chapters/${chapter.id}`} leftSection={<IconPhoto {...icon} />}>{w.room}</Menu.Item>
          {power.edit && (
            <>
              <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => write({ what: 'title', id: chapter.id })}>{w.rename}</Menu.Item>
              <Menu.Item leftSection={<IconFileText {...icon} />} onClick={() => show('text')}>{w.wholeText}</Menu.Item>
              <Menu.Item leftSection={<IconArrowMerge {...icon} />} disabled={below === undefined} onClick={() => change({ do: 'merge_chapter', ...on })}>{w.mergeNext}</Menu.Item>
              <Menu.Item leftSection={<IconArrowUp {...icon} />} disabled={above === undefined} onClick={() => change({ do: 'move_chapter', ...on, target: above!.id, in_front: true })}>{w.up}</Menu.Item>
              <Menu.Item leftSection={<IconArrowDown {...icon} />} disabled={below === undefined} onClick={() => change({ do: 'move_chapter', ...on, target: below!.id })}>{w.down}</Menu.Item>
              <Menu.Item leftSection={<IconArrowMoveUp {...icon} />} onClick={() => carry({ noun: 'chapter', ...on, text: chapter.title })}>{w.moveTo}</Menu.Item>
              <Menu.Item color="red" leftSection={<IconTrash {...icon} />} onClick={() => show('delete')}>{w.deleteChapter}</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {shown === 'text' && <WholeText reading={reading} onClose={() => show(null)} />}
        {shown === 'delete' && <DeleteChapter reading={reading} onClose={() => show(null)} />}
      </Suspense>
    </>
  );
}
