import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil } from '@tabler/icons-react';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { EditEpisode } from '../drama/EditEpisode';
import { words } from '../words';

/** Opens an episode's title and notes from its board. */
export function EpisodeButton({ answer: { chapter, version } }: { answer: Shape<'ReadChapterAnswer'> }) {
  const w = useWords(words);
  const [editing, { open, close }] = useDisclosure(false);
  return (
    <>
      <ActionIcon variant="default" size={36} aria-label={w.editEpisode} onClick={open}><IconPencil size={18} aria-hidden /></ActionIcon>
      {editing && <EditEpisode episode={{ id: chapter.id, title: chapter.title, notes: chapter.editing_notes, version }} onClose={close} />}
    </>
  );
}
