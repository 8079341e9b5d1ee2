import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../../app/language';
import { Confirm } from '../../../parts/Confirm';
import { Problem } from '../../../parts/Problem';
import { useDesk } from './desk';
import type { Reading } from './shapes';
import { useEdit } from './useEdit';
import { words } from './words';

/** Asks before a chapter goes to the trash. */
export function DeleteChapter({ reading, onClose }: { reading: Reading; onClose: () => void }) {
  const w = useWords(words);
  const { project } = useDesk();
  const [clips, setClips] = useState(false);
  const edit = useEdit(project);
  const confirm = () => edit.mutate({ do: 'delete_chapter', id: reading.chapter.id, version: reading.version, clips: clips ? 'delete' : 'keep' }, { onSuccess: onClose });
  return (
    <Confirm open title={w.deleteTitle(reading.chapter.title)} text={w.deleteText} action={w.trashIt} danger busy={edit.isPending} onConfirm={confirm} onClose={onClose}>
      <Checkbox label={w.alsoClips} checked={clips} onChange={(e) => setClips(e.currentTarget.checked)} />
      <Problem of={edit.error} />
    </Confirm>
  );
}
