import { Button, FileButton, Group, Progress } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { ifMatch } from '../../api/client';
import { upload } from '../../api/upload';
import { useWords } from '../../app/language';
import { Problem } from '../../parts/Problem';
import { again } from './again';
import type { Row } from './lines';
import { useLine, useRoom } from './room';
import { useRowKept } from './useRowKept';
import { chosenAnew, useUploading } from './useUploading';
import { shownOf, useVersions } from './useVersions';
import { words } from './words';

const kinds = { picture: 'image/png,image/jpeg,image/webp', voice: 'audio/*' };

/** One's own picture or voice for a sentence; no maker replaces it. */
export function UploadButton({ slot }: { slot: 'picture' | 'voice' }) {
  const w = useWords(words);
  const { undo } = useRoom();
  const { row } = useLine();
  const keep = useRowKept();
  const before = shownOf(useVersions(row.id).rows, row, slot)?.id ?? null;
  const sending = useUploading<Row>(
    (file, told) => upload('POST', `/api/sentences/${row.id}/${slot}?${new URLSearchParams({ file_name: file.name }).toString()}`, file, told, ifMatch(row)),
    (now) => {
      keep(now);
      undo.did({ kind: 'choice', id: row.id, slot, before });
    },
  );
  return (
    <>
      {sending.isPending ? (
        <Group gap={6} role="status">
          <Progress value={sending.percent} w={90} aria-label={w.sending} />
          <Button size="compact-sm" variant="default" onClick={sending.cancel}>{w.cancel}</Button>
        </Group>
      ) : (
        <FileButton accept={kinds[slot]} onChange={(file) => file !== null && sending.mutate(file)} inputProps={{ 'aria-label': slot === 'picture' ? w.ownPicture : w.ownVoice, onClick: chosenAnew }}>
          {(props) => <Button {...props} size="compact-sm" variant="default" leftSection={<IconUpload size={14} aria-hidden />}>{slot === 'picture' ? w.ownPicture : w.ownVoice}</Button>}
        </FileButton>
      )}
      <Problem of={sending.error} again={again(sending)} />
    </>
  );
}
