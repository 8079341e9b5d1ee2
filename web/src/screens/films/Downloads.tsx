import { Button, Stack, Text } from '@mantine/core';
import { IconFileMusic, IconFileText, IconMovie, IconPhoto } from '@tabler/icons-react';
import type { Shape } from '../../api/client';
import { useWords } from '../../app/language';
import { words } from './words';

/** Every file of a film, to take along. */
export function Downloads({ film: { links, format } }: { film: Shape<'ReadFilmRow'> }) {
  const w = useWords(words);
  const files = [
    { address: links.file, name: w.film(format.toUpperCase()), icon: IconMovie, main: true },
    { address: links.subtitles_srt, name: w.subtitles('SRT'), icon: IconFileText },
    { address: links.subtitles_vtt, name: w.subtitles('VTT'), icon: IconFileText },
    { address: links.subtitles_ass, name: w.subtitles('ASS'), icon: IconFileText },
    { address: links.sound, name: w.soundOnly, icon: IconFileMusic },
    { address: links.poster, name: w.poster, icon: IconPhoto },
  ];
  return (
    <Stack gap="xs">
      {files.map(({ address, name, icon: Mark, main }) => address !== null && (
        <Button key={name} component="a" href={`${address}?download=true`} download variant={main ? 'filled' : 'default'} justify="flex-start" leftSection={<Mark size={18} aria-hidden />}>{name}</Button>
      ))}
      {links.file !== null && links.subtitles_srt === null && links.subtitles_vtt === null && <Text size="sm" c="dimmed">{w.noSubtitles}</Text>}
    </Stack>
  );
}
