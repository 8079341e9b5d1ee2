import { Stack, Text, Title } from '@mantine/core';
import { api } from '../../api/client';
import { told, useParts } from '../../api/parts';
import { useWords } from '../../app/language';
import { MoreRows } from '../../parts/MoreRows';
import { Problem } from '../../parts/Problem';
import { CutEdits } from './CutEdits';
import { useLine } from './room';
import { SentenceEdit } from './SentenceEdit';
import { words } from './words';

/** What was changed in the sentence, the last first, and what was cut and joined in the book; each can be taken back. */
export function HistoryTab() {
  const w = useWords(words);
  const { row } = useLine();
  const edits = useParts(['/api/sentences/edits', row.id], (after, signal) => told(api.GET('/api/sentences/{sentence}/edits', { params: { path: { sentence: row.id }, query: { limit: 20, after } }, signal })));
  const last = edits.rows.find((edit) => edit.undone_at === null)?.id;
  return (
    <Stack gap="sm">
      <Title order={3}>{w.changes}</Title>
      <Problem of={edits.error} again={() => void edits.refetch()} />
      {edits.isSuccess && edits.rows.length === 0 && <Text size="sm" c="dimmed">{w.noChanges}</Text>}
      <div>{edits.rows.map((edit) => <SentenceEdit key={edit.id} edit={edit} last={edit.id === last} />)}</div>
      <MoreRows list={edits} />
      <CutEdits />
    </Stack>
  );
}
