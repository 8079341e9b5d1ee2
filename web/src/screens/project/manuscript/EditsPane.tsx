import { Button, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { type Shape, api } from '../../../api/client';
import { told, useParts } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { useMe } from '../../../app/session';
import { Empty } from '../../../parts/Empty';
import { useFormat } from '../../../parts/format';
import { MoreRows } from '../../../parts/MoreRows';
import { Problem } from '../../../parts/Problem';
import { useDesk } from './desk';
import classes from './Pane.module.css';
import { useUndo } from './useEdit';
import { words } from './words';

/** What was edited, the last first; each can be taken back as a whole. */
export function EditsPane() {
  const w = useWords(words);
  const format = useFormat();
  const me = useMe();
  const { project, power } = useDesk();
  const list = useParts(['/api/projects/{project}/edits', project], (after, signal) => told(api.GET('/api/projects/{project}/edits', { params: { path: { project }, query: { after } }, signal })));
  const undo = useUndo(project);
  return (
    <div className={classes.scroll}>
      <Problem of={list.error} again={() => void list.refetch()} />
      <Problem of={undo.error} />
      {list.isSuccess && list.rows.length === 0 && <Empty icon={IconHistory} title={w.noEdits} text={w.noEditsText} />}
      {list.rows.map((edit) => (
        <div key={edit.id} className={classes.edit}>
          <div>
            <Text size="sm" fw={600} td={edit.undone_at === null ? undefined : 'line-through'}>{w.kinds[edit.kind as Shape<'EditKind'>] ?? edit.kind}</Text>
            <Text size="xs" c="dimmed">{format.date(edit.created_at)} · {w.by(edit.user_id === me.id ? w.me : w.other)} · {w.rows(format.number(edit.row_count))}</Text>
          </div>
          {edit.undone_at !== null ? <Text size="xs" c="dimmed">{w.takenBack}</Text> : power.edit && (
            <Button size="compact-sm" variant="default" loading={undo.isPending && undo.variables === edit.id} onClick={() => undo.mutate(edit.id)}>{w.undo}</Button>
          )}
        </div>
      ))}
      <MoreRows list={list} />
    </div>
  );
}
