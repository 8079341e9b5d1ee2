import { Alert, Anchor, Button, FileButton, Group, List, Progress, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Shape } from '../../api/client';
import { type Upload, upload } from '../../api/upload';
import { useWords } from '../../app/language';
import { Dialog } from '../../parts/Dialog';
import { Problem } from '../../parts/Problem';
import { csvOf } from './useNumbers';
import { words } from './words';

type Answer = Shape<'ImportNumbersAnswer'>;

/** Takes numbers from a table that a person has filled in, and tells what is wrong with which row. */
export function ImportTable({ project, onClose }: { project: string; onClose: () => void }) {
  const w = useWords(words);
  const running = useRef<Upload<Answer> | null>(null);
  const [sent, setSent] = useState<number | null>(null);
  const take = useMutation({
    mutationFn: (file: File) => {
      setSent(0);
      running.current = upload<Answer>('POST', '/api/numbers/import', file, (bytes, total) => setSent(total === 0 ? 100 : (100 * bytes) / total));
      return running.current.done;
    },
    onSettled: () => setSent(null),
  });
  const choose = (file: File | null) => file !== null && take.mutate(file);
  return (
    <Dialog opened onClose={onClose} title={w.import} size="lg">
      <Stack>
        <Text size="sm">{w.importText}</Text>
        <Anchor size="sm" href={csvOf('publication', { project: project || undefined, platform: undefined, account: undefined, from: undefined, to: undefined })} download="numbers.csv">{w.blank}</Anchor>
        {sent === null ? (
          <Group><FileButton accept=".csv,text/csv" onChange={choose} inputProps={{ 'aria-label': w.choose }}>{(props) => <Button {...props}>{w.choose}</Button>}</FileButton></Group>
        ) : (
          <Group wrap="nowrap"><Progress value={sent} flex={1} aria-label={w.sending} /><Button variant="default" size="compact-sm" onClick={() => running.current?.cancel()}>{w.cancel}</Button></Group>
        )}
        <Problem of={take.error} />
        {take.data !== undefined && (
          <div role="status">
            <Alert variant="light" color={take.data.troubles.length === 0 ? 'pine' : 'orange'} title={w.taken(take.data.taken)}>
              {take.data.troubles.length > 0 && (
                <>
                  <Text size="sm">{w.troubles(take.data.troubles.length)}</Text>
                  <List size="sm" mt="xs">{take.data.troubles.slice(0, 100).map((trouble, n) => <List.Item key={n}>{w.trouble(trouble.row, trouble.field, w.troubleOf[trouble.code] ?? trouble.message)}</List.Item>)}</List>
                </>
              )}
            </Alert>
          </div>
        )}
        <Group justify="flex-end"><Button variant="default" onClick={onClose}>{w.close}</Button></Group>
      </Stack>
    </Dialog>
  );
}
