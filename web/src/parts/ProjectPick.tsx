import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { told } from '../api/parts';
import { useWords } from '../app/language';
import { words } from './words';

/** A project, found by its title as one types; left empty where `all` are meant then. */
export function ProjectPick({ value, onChange, label, mine = false, all = false, clearable = true, ...rest }: {
  value: string; onChange: (project: string) => void; label?: string; mine?: boolean; all?: boolean; clearable?: boolean; w?: SelectProps['w']; style?: object; required?: boolean; error?: string;
}) {
  const w = useWords(words);
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed, 250);
  const chosen = useProject(value);
  // What is chosen is written in the box, and is nothing to look for.
  const sought = text === chosen.data ? '' : text;
  const found = useQuery({
    queryKey: ['/api/projects', 'pick', sought, mine],
    queryFn: ({ signal }) => told(api.GET('/api/projects', { params: { query: { text: sought || undefined, mine: mine || undefined, sort: 'updated', order: 'desc', limit: 50 } }, signal })),
    placeholderData: keepPreviousData,
  });
  const data = (found.data?.items ?? []).map((p) => ({ value: p.id, label: p.title }));
  if (value !== '' && !data.some((d) => d.value === value)) {
    data.unshift({ value, label: chosen.data ?? (chosen.isError ? w.inTrash : '…') });
  }
  return (
    <Select
      label={label}
      aria-label={label ?? w.project}
      placeholder={all ? w.anyProject : w.project}
      nothingFoundMessage={found.isPending ? undefined : w.noProject}
      searchable
      clearable={clearable}
      data={data}
      filter={({ options }) => options}
      value={value || null}
      onChange={(id) => onChange(id ?? '')}
      onSearchChange={setTyped}
      w={all ? { base: '100%', xs: 240 } : undefined}
      {...rest}
    />
  );
}

/** The title of a project. */
export function useProject(id: string) {
  return useQuery({ queryKey: ['/api/projects', id, 'title'], enabled: id !== '', queryFn: async ({ signal }) => (await told(api.GET('/api/projects/{project}', { params: { path: { project: id } }, signal }))).project.title });
}
