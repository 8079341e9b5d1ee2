import { NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useWords } from '../../app/language';
import type { Like, Wishes } from './carried';
import { useRoom } from './room';
import { choices } from './settingFields';
import { words } from './words';

/** What is wished of the next run: whether it is like the last film, its size, how much of the chapter, and what only an order says. */
export function RunFields({ wishes, like }: { wishes: Wishes; like: Like }) {
  const w = useWords(words);
  const { lines, next: { asked, ask, from, taken } } = useRoom();
  const [typed, setTyped] = useState<string | null>(null);
  const say = useDebouncedCallback((language: string) => ask({ speaks: language }), 400);
  const sizes = [...new Set([...choices.resolution, ...(asked.size === '' ? [] : [asked.size])])];
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      {from !== null && (taken.length > 0 || asked.like === 'chapter') && (
        <Select
          label={w.likeWhat} description={w.likeHelp} allowDeselect={false} value={asked.like === 'chapter' ? 'chapter' : 'last'} onChange={(value) => ask({ like: value === 'chapter' ? 'chapter' : null, unlike: null, size: null })}
          data={[{ value: 'last', label: from === 'film' ? w.asLastFilm : w.asLastOrder }, { value: 'chapter', label: w.asChapter }]}
        />
      )}
      <Select label={w.fields.resolution} description={w.sizeHelp} clearable placeholder={String(like['resolution'])} data={sizes} value={asked.size || null} onChange={(size) => ask({ size })} />
      <NumberInput label={w.first} description={w.firstHelp} min={1} max={lines.length} allowDecimal={false} value={wishes.preview ?? ''} onChange={(n) => ask({ first: n === '' ? null : String(n) })} />
      <NumberInput label={w.seconds} description={w.secondsHelp} min={1} max={86_400} value={wishes.target_duration ?? ''} onChange={(n) => ask({ seconds: n === '' ? null : String(n) })} />
      <TextInput label={w.speaks} description={w.speaksHelp} placeholder="en, zh, pt-BR" value={typed ?? wishes.language ?? ''} onChange={(e) => { setTyped(e.currentTarget.value); say(e.currentTarget.value); }} onBlur={() => typed !== null && ask({ speaks: typed })} />
      <Select
        label={w.instead} description={w.insteadHelp} clearable placeholder={w.insteadNone} value={wishes.fallback ?? null} onChange={(instead) => ask({ instead })}
        data={[{ value: 'offline', label: w.insteadOffline }, { value: 'default', label: w.insteadDefault }]}
      />
    </SimpleGrid>
  );
}
