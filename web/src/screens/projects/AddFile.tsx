import { Button, Stack, Text } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useWords } from '../../app/language';
import { Problem } from '../../parts/Problem';
import classes from './AddFile.module.css';
import { Sending } from './Sending';
import { useAddDocument } from './useAddDocument';
import { words } from './words';

/** A document of one's own. */
export function AddFile() {
  const w = useWords(words);
  const { drop, sent, error, cancel } = useAddDocument();
  return sent !== null ? (
    <Sending sent={sent} cancel={cancel} />
  ) : (
    <Stack>
      <div {...drop.getRootProps({ className: classes.area, 'data-over': drop.isDragActive || undefined, role: undefined, tabIndex: undefined })}>
        <input {...drop.getInputProps({ 'aria-label': w.choose })} />
        <IconFileText size={40} stroke={1.2} aria-hidden />
        <Text fw={600}>{drop.isDragActive ? w.dropNow : w.drop}</Text>
        <Text size="sm" c="dimmed">{w.dropHelp}</Text>
        <Button variant="light" onClick={drop.open}>{w.choose}</Button>
      </div>
      <Problem of={error} />
    </Stack>
  );
}
