import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { told } from '../api/parts';
import { useWords } from '../app/language';
import { words } from './words';

/** A project, found by its title. */
export function ProjectPick({ value, onChange, label, mine = false, clearable = true, placeholder, ...rest }: {
  value: string; onChange: (project: string) => void; label?: string; mine?: boolean; clearable?: boolean; placeholder?: string; w?: SelectProps['w']; style?: object; required?: boolean; error?: string;
}) {
  const w = useWords(words);
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed, 250);
  const chosen = useProject(value);
  const found = useQuery({
    queryKey: ['/api/projects', 'pick', text, mine],
    queryFn: ({ signal }) => told(api.GET('/api/projects', { params: { query: { text: text === chosen.data ? undefined : text || undefined, mine: mine || undefined, sort: 'updated', order: 'desc', limit: 30 } }, signal })),
    placeholderData: (before) => before,
  });
  const data = (found.data?.items ?? []).map((p) => ({ value: p.id, label: p.title }));
  if (value !== '' && !data.some((d) => d.value === value)) {
    data.unshift({ value, label: chosen.data ?? (chosen.isError ? w.inTrash : '…') });
  }
  return (
    <Select
      label={label}
      aria-label={label ?? w.project}
      placeholder={placeholder ?? w.project}
      searchable
      clearable={clearable}
      data={data}
      filter={({ options }) => options}
      value={value || null}
      onChange={(id) => onChange(id ?? '')}
      onSearchChange={setTyped}
      {...rest}
    />
  );
}

/** The title of a project. */
export function useProject(id: string) {
  return useQuery({ queryKey: ['/api/projects', id, 'title'], enabled: id !== '', queryFn: async ({ signal }) => (await told(api.GET('/api/projects/{project}', { params: { path: { project: id } }, signal }))).project.title });
}
