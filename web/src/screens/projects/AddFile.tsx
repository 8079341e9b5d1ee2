import { Button, Stack, Text } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useDropzone } from 'react-dropzone';
import { useWords } from '../../app/language';
import { Problem } from '../../parts/Problem';
import classes from './AddFile.module.css';
import { Sending } from './Sending';
import { useAddDocument } from './useAddDocument';
import { words } from './words';

const kinds = { 'text/plain': ['.txt'], 'text/markdown': ['.md', '.markdown'], 'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'], 'application/epub+zip': ['.epub'], 'text/html': ['.html', '.htm'] };

/** A document of one's own. */
export function AddFile() {
  const w = useWords(words);
  const { add, sent, error, cancel } = useAddDocument();
  const { getRootProps, getInputProps, isDragActive, open, fileRejections } = useDropzone({ accept: kinds, multiple: false, noClick: true, noKeyboard: true, onDropAccepted: ([file]) => file !== undefined && add(file) });
  return sent !== null ? (
    <Sending sent={sent} cancel={cancel} />
  ) : (
    <Stack>
      <div {...getRootProps({ className: classes.area, 'data-over': isDragActive || undefined, role: undefined, tabIndex: undefined })}>
        <input {...getInputProps({ 'aria-label': w.choose })} />
        <IconFileText size={40} stroke={1.2} aria-hidden />
        <Text fw={600}>{isDragActive ? w.dropNow : w.drop}</Text>
        <Text size="sm" c="dimmed">{w.dropHelp}</Text>
        <Button variant="light" onClick={open}>{w.choose}</Button>
      </div>
      {fileRejections.length > 0 && <Text size="sm" c="red" role="alert">{w.wrongFile}</Text>}
      <Problem of={error} />
    </Stack>
  );
}
