import { Button, Menu } from '@mantine/core';
import { IconArrowBackUp, IconArrowDown, IconArrowMerge, IconArrowMoveUp, IconArrowUp, IconChevronUp, IconPhoto, IconPilcrow, IconRowInsertBottom, IconRowInsertTop, IconTrash } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useWords } from '../../../app/language';
import { useDesk } from './desk';
import { type Reading, spoken } from './shapes';
import { laid } from './standing';
import { useUndoSentence } from './useUndoSentence';
import { words } from './words';

/** What else can be done with a sentence. */
export function SentenceMenu({ reading, row, n }: { reading: Reading; row: number; n: number }) {
  const w = useWords(words);
  const { change, carry, write, busy } = useDesk();
  const { rows } = laid(reading);
  const { paragraph } = rows[row]!;
  const sentence = paragraph.sentences[n]!;
  const undo = useUndoSentence(sentence);
  const above = paragraph.sentences[n - 1] ?? rows[row - 1]?.paragraph.sentences.at(-1);
  const below = paragraph.sentences[n + 1] ?? rows[row + 1]?.paragraph.sentences[0];
  const on = { id: sentence.id, version: sentence.version };
  const icon = { size: 16, 'aria-hidden': true } as const;
  return (
    <Menu position="top-start" width={240}>
      <Menu.Target>
        <Button size="compact-md" variant="default" loading={busy} rightSection={<IconChevronUp size={14} aria-hidden />}>{w.sentenceMore}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconRowInsertTop {...icon} />} onClick={() => write({ what: 'before', id: sentence.id })}>{w.insertBefore}</Menu.Item>
        <Menu.Item leftSection={<IconRowInsertBottom {...icon} />} onClick={() => write({ what: 'behind', id: sentence.id })}>{w.insertBehind}</Menu.Item>
        <Menu.Item leftSection={<IconArrowMerge {...icon} />} disabled={n + 1 >= paragraph.sentences.length} onClick={() => change({ do: 'merge_sentence', ...on })}>{w.mergeNext}</Menu.Item>
        <Menu.Item leftSection={<IconPilcrow {...icon} />} disabled={n === 0} onClick={() => change({ do: 'split_paragraph', id: paragraph.id, version: paragraph.version, target: sentence.id })}>{w.splitParagraph}</Menu.Item>
        <Menu.Item leftSection={<IconArrowUp {...icon} />} disabled={above === undefined} onClick={() => change({ do: 'move_sentence', ...on, target: above!.id, in_front: n > 0 })}>{w.up}</Menu.Item>
        <Menu.Item leftSection={<IconArrowDown {...icon} />} disabled={below === undefined} onClick={() => change({ do: 'move_sentence', ...on, target: below!.id, in_front: n + 1 >= paragraph.sentences.length })}>{w.down}</Menu.Item>
        <Menu.Item leftSection={<IconArrowMoveUp {...icon} />} onClick={() => carry({ noun: 'sentence', ...on, text: spoken(sentence) })}>{w.moveTo}</Menu.Item>
        <Menu.Item leftSection={<IconArrowBackUp {...icon} />} disabled={!sentence.is_manual_edited} onClick={() => undo.mutate()}>{w.undoSentence}</Menu.Item>
        <Menu.Item component={Link} to={`/chapters/${reading.chapter.id}?sentence=${sentence.id}`} leftSection={<IconPhoto {...icon} />}>{w.room}</Menu.Item>
        <Menu.Item color="red" leftSection={<IconTrash {...icon} />} onClick={() => change({ do: 'delete_sentence', ...on })}>{w.delete}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
