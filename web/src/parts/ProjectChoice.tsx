import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { told } from '../api/parts';
import { useWords } from '../app/language';

const words = { en: { label: 'Project', any: 'All projects', none: 'No such project' }, zh: { label: '项目', any: '全部项目', none: '没有这个项目' } };

/** One of the projects, found by its title as one types; empty for all. */
export function ProjectChoice({ value, onChange }: { value: string; onChange: (project: string | null) => void }) {
  const w = useWords(words);
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed, 250);
  const found = useQuery({ queryKey: ['/api/projects', 'choice', text], placeholderData: keepPreviousData, queryFn: () => told(api.GET('/api/projects', { params: { query: { text: text || undefined, sort: 'updated', order: 'desc', limit: 50 } } })) });
  const chosen = useQuery({ queryKey: ['/api/projects/{project}', value], enabled: value !== '', queryFn: () => told(api.GET('/api/projects/{project}', { params: { path: { project: value } } })) });
  const data = found.data?.items.map((project) => ({ value: project.id, label: project.title })) ?? [];
  const own = chosen.data !== undefined && !data.some((one) => one.value === value) ? [{ value, label: chosen.data.project.title }] : [];
  // What is chosen is written in the box, and is nothing to look for.
  const search = (next: string) => setTyped(next === chosen.data?.project.title ? '' : next);
  return <Select aria-label={w.label} placeholder={w.any} nothingFoundMessage={w.none} clearable searchable onSearchChange={search} data={[...own, ...data]} value={value || null} onChange={onChange} w={{ base: '100%', xs: 240 }} />;
}
