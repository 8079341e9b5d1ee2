import { Button, FileButton, Group, Progress } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useWords } from '../../app/language';
import { Problem } from '../../parts/Problem';
import { chosenAnew } from './useUploading';
import { words } from './words';

/** Sends a piece of music. */
export function MusicUpload({ sending }: { sending: { isPending: boolean; percent: number; error: unknown; mutate: (file: File) => void; cancel: () => void; reset: () => void } }) {
  const w = useWords(words);
  return (
    <>
      {sending.isPending ? (
        <Group gap="xs" role="status">
          <Progress value={sending.percent} flex={1} aria-label={w.sending} />
          <Button size="compact-sm" variant="default" onClick={sending.cancel}>{w.cancel}</Button>
        </Group>
      ) : (
        <FileButton accept="audio/*" onChange={(file) => file !== null && sending.mutate(file)} inputProps={{ 'aria-label': w.ownMusic, onClick: chosenAnew }}>
          {(props) => <Button {...props} variant="light" leftSection={<IconUpload size={16} aria-hidden />}>{w.ownMusic}</Button>}
        </FileButton>
      )}
      <Problem of={sending.error} again={sending.reset} />
    </>
  );
}
