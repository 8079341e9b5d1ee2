import { Button, Group, SegmentedControl, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, ifMatch } from '../../api/client';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { Dialog } from '../../parts/Dialog';
import { Problem } from '../../parts/Problem';
import { again } from './again';
import { useLine, useRoom } from './room';
import { heeded } from './gone';
import { words } from './words';

/** A new sentence beside the chosen one. */
export function InsertSentence({ onClose }: { onClose: () => void }) {
  const w = useWords(words);
  const { chapter, undo, go } = useRoom();
  const cache = useQueryClient();
  const { row } = useLine();
  const [text, setText] = useState('');
  const [where, setWhere] = useState('after');
  const inserting = useMutation({
    mutationFn: () => told(api.POST('/api/sentences/{sentence}/insert', { params: { path: { sentence: row.id }, header: ifMatch(row) }, body: { text, in_front: where === 'before' } })).then(heeded),
    onSuccess: async ({ edit, rows }) => {
      if (edit !== null) {
        undo.did({ kind: 'edit', edit });
      }
      // It is chosen when it is there.
      await cache.invalidateQueries({ queryKey: ['/api/chapters', chapter.id] });
      const added = rows.find((touched) => touched.noun.startsWith('sentence') && touched.id !== row.id && touched.order_index !== null);
      if (added !== undefined) {
        go(added.id);
      }
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    inserting.mutate();
  };
  return (
    <Dialog opened onClose={onClose} title={w.insertTitle}>
      <form onSubmit={submit}>
        <Stack>
          <SegmentedControl aria-label={w.insertWhere} value={where} onChange={setWhere} data={[{ value: 'before', label: w.inFront }, { value: 'after', label: w.behind }]} />
          <Textarea label={w.text} value={text} onChange={(e) => setText(e.currentTarget.value)} autosize minRows={2} required data-autofocus />
          <Problem of={inserting.error} again={again(inserting)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{w.cancel}</Button>
            <Button type="submit" loading={inserting.isPending}>{w.insert}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
