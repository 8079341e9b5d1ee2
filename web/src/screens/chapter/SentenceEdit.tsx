import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type Shape, api, ifMatch } from '../../api/client';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { useMe } from '../../app/session';
import { useFormat } from '../../parts/format';
import { Problem } from '../../parts/Problem';
import { again } from './again';
import type { Said } from './drafts';
import classes from './Editor.module.css';
import { useLine, useRoom } from './room';
import { useRowKept } from './useRowKept';
import { words } from './words';

type Words = Partial<Record<keyof Said, string | number | null>>;

/** A change of a sentence: what was said before and after. The last one that stands can be taken back. */
export function SentenceEdit({ edit, last }: { edit: Shape<'Edit'>; last: boolean }) {
  const w = useWords(words);
  const format = useFormat();
  const me = useMe();
  const { undo } = useRoom();
  const { row } = useLine();
  const keep = useRowKept();
  const undoing = useMutation({
    mutationFn: () => told(api.POST('/api/sentences/{sentence}/undo', { params: { path: { sentence: row.id }, header: ifMatch(row) } })),
    onSuccess: (now) => {
      keep(now);
      // What somebody else changed is nothing that was done here.
      if (edit.user_id === me.id) {
        undo.forget({ kind: 'sentence', id: row.id });
      }
    },
  });
  const [before, after] = [edit.before as Words, edit.after as Words];
  const names = (['text', 'prompt', 'voice', 'speech_rate', 'pitch', 'volume', 'emotion', 'style'] as const).filter((name) => (before[name] ?? null) !== (after[name] ?? null));
  const value = (name: keyof Said, of: Words) => (typeof of[name] === 'number' ? format.number(of[name]) : of[name]) ?? (name === 'text' ? row.content : name === 'prompt' ? (row.image_prompt ?? w.usual) : w.usual);
  return (
    <div className={classes.edit}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text size="xs" c="dimmed">{format.date(edit.created_at)} · {edit.user_id === me.id ? w.you : edit.user_id === null ? w.bySystem : w.somebody}</Text>
        {edit.undone_at !== null && <Text size="xs" c="dimmed">{w.takenBack}</Text>}
        {last && <Button size="compact-xs" variant="default" loading={undoing.isPending} onClick={() => undoing.mutate()}>{w.takeBack}</Button>}
      </Group>
      {names.map((name) => (
        <Text size="sm" key={name}>
          <Text span size="xs" c="dimmed">{w[name]}: </Text>
          <Text span size="sm" td="line-through" c="dimmed">{value(name, before)}</Text> {value(name, after)}
        </Text>
      ))}
      <Problem of={undoing.error} again={again(undoing)} />
    </div>
  );
}
