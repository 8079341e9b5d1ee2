import { Button, Group, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type Shape, api } from '../../api/client';
import { told, useParts } from '../../api/parts';
import { useWords } from '../../app/language';
import { useMe } from '../../app/session';
import { useFormat } from '../../parts/format';
import { MoreRows } from '../../parts/MoreRows';
import { Problem } from '../../parts/Problem';
import classes from './Editor.module.css';
import { useRoom } from './room';
import { heeded } from './gone';
import { words } from './words';

/** What was cut, joined, added or deleted in the book, the last first; each can be taken back as a whole. */
export function CutEdits() {
  const w = useWords(words);
  const format = useFormat();
  const me = useMe();
  const { chapter, undo } = useRoom();
  const project = chapter.project_id;
  const edits = useParts(['/api/projects/edits', project], (after, signal) => told(api.GET('/api/projects/{project}/edits', { params: { path: { project }, query: { limit: 10, after } }, signal })));
  const undoing = useMutation({
    mutationFn: (edit: string) => told(api.POST('/api/projects/{project}/edits/{edit}/undo', { params: { path: { project, edit } } })).then(heeded),
    onSuccess: (_, edit) => undo.forget({ kind: 'edit', edit }),
  });
  return (
    <>
      <Title order={3}>{w.cuts}</Title>
      <Problem of={edits.error ?? undoing.error} again={() => { undoing.reset(); void edits.refetch(); }} />
      {edits.isSuccess && edits.rows.length === 0 && <Text size="sm" c="dimmed">{w.noCuts}</Text>}
      <div>
        {edits.rows.map((edit) => (
          <div key={edit.id} className={classes.edit}>
            <Group justify="space-between" wrap="nowrap">
              <Text size="sm">{w.kinds[edit.kind as Shape<'EditKind'>] ?? edit.kind}</Text>
              {edit.undone_at === null ? <Button size="compact-xs" variant="default" loading={undoing.isPending && undoing.variables === edit.id} onClick={() => undoing.mutate(edit.id)}>{w.takeBack}</Button> : <Text size="xs" c="dimmed">{w.takenBack}</Text>}
            </Group>
            <Text size="xs" c="dimmed">{format.date(edit.created_at)} · {edit.user_id === me.id ? w.you : edit.user_id === null ? w.bySystem : w.somebody}</Text>
          </div>
        ))}
      </div>
      <MoreRows list={edits} />
    </>
  );
}
