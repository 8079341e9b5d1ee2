import { SimpleGrid, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch, IconVideo } from '@tabler/icons-react';
import { useState } from 'react';
import { type Shape, api } from '../../../api/client';
import { told, useParts } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { MoreRows } from '../../../parts/MoreRows';
import { Problem } from '../../../parts/Problem';
import { Area } from '../data';
import { Window } from '../Window';
import { words } from '../words';
import classes from './Pick.module.css';

/** Clips of the library, one of which is chosen. */
export function PickClip({ busy, error, onPick, onClose }: { busy: boolean; error: unknown; onPick: (clip: Shape<'ReadClipRow'>) => void; onClose: () => void }) {
  const w = useWords(words);
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed, 250);
  const list = useParts([Area, 'clips', text], (after, signal) => told(api.GET('/api/videos', { params: { query: { status: 'completed', text: text || undefined, limit: 24, after } }, signal })));
  return (
    <Window title={w.pickClip} size="xl" onClose={onClose}>
      <Stack>
        <TextInput aria-label={w.searchClips} placeholder={w.searchClips} leftSection={<IconSearch size={16} aria-hidden />} value={typed} onChange={(e) => setTyped(e.currentTarget.value)} />
        <Problem of={error ?? list.error} />
        <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="xs">
          {list.isPending && [1, 2, 3, 4].map((n) => <Skeleton key={n} h={120} radius="md" />)}
          {list.rows.map((clip) => {
            const name = clip.caption ?? clip.prompt;
            return (
              <button key={clip.id} type="button" className={classes.one} disabled={busy} onClick={() => onPick(clip)} aria-label={w.useIt(name)}>
                {clip.thumbnail_url === null ? <span className={classes.picture}><IconVideo size={28} stroke={1.2} aria-hidden /></span> : <img src={clip.thumbnail_url} alt="" width={320} height={240} loading="lazy" className={classes.picture} />}
                <Text size="xs" c="dimmed" truncate>{name}</Text>
              </button>
            );
          })}
        </SimpleGrid>
        {list.isSuccess && list.rows.length === 0 && <Text c="dimmed">{w.noClips}</Text>}
        <MoreRows list={list} />
      </Stack>
    </Window>
  );
}
