import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { notifications } from '@mantine/notifications';
import { IconArrowMerge, IconPlus, IconScissors, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { type Shape, api, ifMatch } from '../../api/client';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { Problem } from '../../parts/Problem';
import { again } from './again';
import classes from './Editor.module.css';
import { heeded, leaving } from './gone';
import { InsertSentence } from './InsertSentence';
import { useLine, useRoom } from './room';
import { words } from './words';

/** Cuts a sentence at the cursor, joins it with the next, adds one beside it, deletes it; all can be taken back. */
export function Structure({ caret }: { caret: number }) {
  const w = useWords(words);
  const { chapter, undo, drafts, lines, go } = useRoom();
  const cache = useQueryClient();
  const { row, index, last, text } = useLine();
  const [inserting, setInserting] = useState(false);
  const params = { path: { sentence: row.id }, header: ifMatch(row) };
  const change = useMutation({
    mutationFn: (what: () => Promise<{ data?: Shape<'EditManuscriptAnswer'> }>) => told(what()).then(heeded),
    onSuccess: ({ edit }) => {
      if (edit !== null) {
        undo.did({ kind: 'edit', edit });
      }
      // The next cut goes by what this one left.
      return cache.invalidateQueries({ queryKey: ['/api/chapters', chapter.id] });
    },
  });
  const remove = () => {
    // Nothing of it shall be asked for when it is gone.
    const next = lines[index + 1] ?? lines[index - 1];
    if (next !== undefined) {
      go(next.row.id);
    }
    change.mutate(() => api.DELETE('/api/sentences/{sentence}', { params }), { onError: leaving(row.id), onSuccess: () => notifications.show({ message: w.deleted }) });
  };
  // A cut and a join go by what is saved.
  const isTyped = (sentence: string | undefined) => sentence !== undefined && drafts.of(sentence)?.change.text !== undefined;
  const typed = isTyped(row.id);
  const joins = typed || (!last && isTyped(lines[index + 1]?.row.id));
  return (
    <>
      <Group gap={6}>
        <Button
          size="compact-sm" variant="default" leftSection={<IconScissors size={14} aria-hidden />} title={typed ? w.saveFirst : w.splitHelp} disabled={typed || caret <= 0 || caret >= text.length}
          loading={change.isPending} onClick={() => change.mutate(() => api.POST('/api/sentences/{sentence}/split', { params, body: { at: caret } }))}
        >
          {w.split}
        </Button>
        <Button
          size="compact-sm" variant="default" leftSection={<IconArrowMerge size={14} aria-hidden />} title={joins ? w.saveFirst : last ? w.mergeLast : undefined} disabled={joins || last}
          loading={change.isPending} onClick={() => change.mutate(() => api.POST('/api/sentences/{sentence}/merge', { params }))}
        >
          {w.merge}
        </Button>
        <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setInserting(true)}>{w.insert}</Button>
        <Button size="compact-sm" variant="default" className={classes.danger} leftSection={<IconTrash size={14} aria-hidden />} disabled={lines.length < 2} loading={change.isPending} onClick={remove}>{w.delete}</Button>
      </Group>
      <Problem of={change.error} again={again(change)} />
      {inserting && <InsertSentence onClose={() => setInserting(false)} />}
    </>
  );
}
