import { ActionIcon, Button, Text, Title, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowLeft, IconListSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import type { Project } from '../useProject';
import { useDesk } from './desk';
import { useUndo } from './useEdit';
import { words } from './words';
import classes from './Workplace.module.css';

/** Whose manuscript it is, the way back, and the last edit taken back. */
export function Top({ row, narrow, onPanes }: { row: Project; narrow: boolean; onPanes: () => void }) {
  const w = useWords(words);
  const format = useFormat();
  const { power } = useDesk();
  const undo = useUndo(row.id);
  const { data } = useQuery({
    queryKey: ['/api/projects/{project}/edits', row.id, 'last'],
    queryFn: ({ signal }) => told(api.GET('/api/projects/{project}/edits', { params: { path: { project: row.id }, query: { limit: 20 } }, signal })),
  });
  const last = data?.items.find((edit) => edit.undone_at === null);
  useEffect(() => {
    document.title = `${row.title} · ${w.manuscript} · Reelwright`;
  }, [row.title, w.manuscript]);
  return (
    <header className={classes.top}>
      <Tooltip label={w.back}>
        <ActionIcon component={Link} to={`/projects/${row.id}`} variant="subtle" color="gray" c="inherit" size="lg" aria-label={w.back}><IconArrowLeft size={20} aria-hidden /></ActionIcon>
      </Tooltip>
      <div className={classes.name}>
        <Title order={1} size="h3">{row.title}</Title>
        <Text size="xs" c="dimmed">{w.count(format.number(row.chapter_count), format.number(row.sentence_count))}</Text>
      </div>
      {power.edit && !narrow && (
        <Button variant="default" size="compact-md" leftSection={<IconArrowBackUp size={17} aria-hidden />} disabled={last === undefined} loading={undo.isPending} onClick={() => undo.mutate(last!.id)}>{w.undoLast}</Button>
      )}
      {power.edit && narrow && (
        <ActionIcon variant="default" size="lg" aria-label={w.undoLast} disabled={last === undefined} loading={undo.isPending} onClick={() => undo.mutate(last!.id)}><IconArrowBackUp size={18} aria-hidden /></ActionIcon>
      )}
      {narrow && <ActionIcon variant="default" size="lg" aria-label={w.panes} onClick={onPanes}><IconListSearch size={18} aria-hidden /></ActionIcon>}
    </header>
  );
}
