import { NumberInput, Select, SimpleGrid } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { words } from '../words';
import type { Place } from './said';

/** The project, chapter and paragraph a clip belongs to. */
export function PlaceFields({ value, onChange }: { value: Place; onChange: (place: Partial<Place>) => void }) {
  const w = useWords(words);
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed, 250);
  const { project_id: project, story_id: chapter } = value;
  const projects = useQuery({ queryKey: ['/api/projects', 'to choose', text], queryFn: () => told(api.GET('/api/projects', { params: { query: { text: text || undefined, sort: 'updated', order: 'desc', limit: 50 } } })), placeholderData: keepPreviousData });
  const one = useQuery({ queryKey: ['/api/projects/{project}', project], queryFn: () => told(api.GET('/api/projects/{project}', { params: { path: { project: project! } } })), enabled: project !== null });
  const known = new Map([...(projects.data?.items ?? []), ...(one.data === undefined ? [] : [one.data.project])].map((p) => [p.id, p.title]));
  const chapters = one.data?.chapters ?? [];
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <Select
        label={w.project}
        placeholder={w.noProject}
        data={[...known].map(([id, title]) => ({ value: id, label: title }))}
        value={project}
        onChange={(id) => onChange({ project_id: id, story_id: null, paragraph_index: null })}
        searchValue={typed === '' ? undefined : typed}
        onSearchChange={(next) => setTyped([...known.values()].includes(next) ? '' : next)}
        searchable
        clearable
      />
      <Select
        label={w.chapter}
        placeholder={w.noChapter}
        data={chapters.map((c) => ({ value: c.id, label: `${c.chapter_number}. ${c.title}` }))}
        value={chapter}
        onChange={(id) => onChange({ story_id: id, paragraph_index: null })}
        disabled={project === null}
        searchable
        clearable
      />
      {chapter !== null && (
        <NumberInput label={w.paragraph} description={w.paragraphHelp} min={1} max={1_000_001} allowDecimal={false} value={value.paragraph_index === null ? '' : value.paragraph_index + 1} onChange={(n) => onChange({ paragraph_index: n === '' ? null : Number(n) - 1 })} />
      )}
    </SimpleGrid>
  );
}
