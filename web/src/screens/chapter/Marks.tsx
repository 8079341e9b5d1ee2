import { Group, ThemeIcon, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconMicrophone, IconPencil, IconPhoto, IconPhotoOff, IconVolumeOff } from '@tabler/icons-react';
import { useWords } from '../../app/language';
import type { Row } from './lines';
import type { StaleOf } from './useStale';
import { words } from './words';

/** What is wrong with a sentence, each as an icon that says so. */
export function Marks({ row, stale, typed }: { row: Row; stale: StaleOf | undefined; typed: boolean }) {
  const w = useWords(words);
  const marks = [
    row.status === 'failed' && { icon: IconAlertTriangle, color: 'red', says: row.error_message ?? w.failed },
    typed && { icon: IconPencil, color: 'blue', says: w.typed },
    row.image_url === null ? { icon: IconPhotoOff, color: 'gray', says: w.noPicture } : stale?.picture !== undefined && { icon: IconPhoto, color: 'orange', says: w.stalePicture[stale.picture] },
    row.audio_url === null ? { icon: IconVolumeOff, color: 'gray', says: w.noVoice } : stale?.voice !== undefined && { icon: IconMicrophone, color: 'orange', says: w.staleVoice[stale.voice] },
  ].filter((mark) => mark !== false);
  return (
    <Group gap={3} wrap="nowrap">
      {marks.map(({ icon: Mark, color, says }) => (
        <Tooltip key={says} label={says} openDelay={300} multiline maw={280}>
          <ThemeIcon size={18} radius="sm" variant="light" color={color} role="img" aria-label={says}>
            <Mark size={12} stroke={1.8} aria-hidden />
          </ThemeIcon>
        </Tooltip>
      ))}
    </Group>
  );
}
