import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useWords } from '../../app/language';
import { Problem } from '../../parts/Problem';
import { again } from './again';
import classes from './Editor.module.css';
import { conflictsOf, saidOf } from './drafts';
import { useLine, useRoom } from './room';
import { useSave } from './useSave';
import { words } from './words';

/** Saves what was typed, by Ctrl+Enter too, or throws it away; says when somebody else changed the same meanwhile, and loses neither. */
export function SaveBar() {
  const w = useWords(words);
  const { drafts } = useRoom();
  const { row } = useLine();
  const save = useSave();
  const draft = drafts.of(row.id);
  const conflicts = conflictsOf(row, draft);
  const keys = (event: KeyboardEvent) => {
    if ((event.target as HTMLElement).closest('[data-editor]') !== null && draft !== null && conflicts.length === 0 && !save.isPending) {
      save.mutate(draft.change);
    }
  };
  // In the fields themselves as well.
  useHotkeys([['mod+Enter', keys]], []);
  if (draft === null) {
    return null;
  }
  return (
    <Stack className={classes.save} gap="xs">
      {conflicts.length > 0 && (
        <Alert color="orange" variant="light" title={w.conflict} role="alert">
          {conflicts.map((name) => <Text size="sm" key={name}>{w.theirs(String(saidOf(row)[name]))}</Text>)}
          <Group mt="xs" gap="xs">
            <Button size="compact-sm" variant="light" onClick={() => drafts.rebase(row)}>{w.keepMine}</Button>
            <Button size="compact-sm" variant="default" onClick={() => drafts.drop(row.id)}>{w.takeTheirs}</Button>
          </Group>
        </Alert>
      )}
      <Problem of={save.error} again={again(save)} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={() => drafts.drop(row.id)}>{w.discard}</Button>
        <Button loading={save.isPending} disabled={conflicts.length > 0} onClick={() => save.mutate(draft.change)}>{w.save}</Button>
      </Group>
    </Stack>
  );
}
