import { Button, Stack, Text } from '@mantine/core';
import { IconMovie } from '@tabler/icons-react';
import { useDropzone } from 'react-dropzone';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import classes from './UploadClip.module.css';
import { words } from './words';

/** Bytes a clip may have. */
export const Largest = 4 * 1024 ** 3;

const kinds = { 'video/mp4': ['.mp4', '.m4v'], 'video/quicktime': ['.mov'], 'video/webm': ['.webm'] };

/** Which file; one that is too large is told before it is sent. */
export function ChooseClip({ onChoose }: { onChoose: (file: File) => void }) {
  const w = useWords(words);
  const format = useFormat();
  const { getRootProps, getInputProps, isDragActive, open, fileRejections } = useDropzone({ accept: kinds, maxSize: Largest, multiple: false, noClick: true, noKeyboard: true, onDropAccepted: ([file]) => file !== undefined && onChoose(file) });
  const refused = fileRejections[0];
  const tooLarge = refused?.errors.some((error) => error.code === 'file-too-large') === true;
  return (
    <Stack>
      <div {...getRootProps({ className: classes.area, 'data-over': isDragActive || undefined, role: undefined, tabIndex: undefined })}>
        <input {...getInputProps({ 'aria-label': w.choose })} />
        <IconMovie size={40} stroke={1.2} aria-hidden />
        <Text fw={600}>{isDragActive ? w.dropNow : w.drop}</Text>
        <Text size="sm" c="dimmed">{w.dropHelp(format.bytes(Largest))}</Text>
        <Button variant="light" onClick={open}>{w.choose}</Button>
      </div>
      {refused !== undefined && <Text size="sm" className={classes.error} role="alert">{tooLarge ? w.tooLarge(format.bytes(refused.file.size), format.bytes(Largest)) : w.wrong}</Text>}
    </Stack>
  );
}
