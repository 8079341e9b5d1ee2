import { Button, Group, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { type Shape, api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { ProjectPick } from '../../../parts/ProjectPick';
import { words as shared } from '../common/words';
import type { filters } from './Logs';
import { words } from './words';

type Name = (typeof filters)[number];

/** Which lines are shown; all of it stands in the address. */
export function Filters({ asked, ask, children }: { asked: Record<Name, string>; ask: (change: Partial<Record<Name, string | null>>) => void; children: ReactNode }) {
  const w = useWords(words);
  const c = useWords(shared);
  const rare = (['user', 'project', 'task', 'request_id', 'since', 'until'] as const).map((name) => asked[name]).join('');
  const [open, setOpen] = useState(rare !== '');
  const [shown, setShown] = useState(rare);
  // A line of the log asks for them too: what is in force is seen.
  if (rare !== shown) {
    setShown(rare);
    setOpen(open || rare !== '');
  }
  const people = useQuery({ queryKey: ['/api/users', 'pick'], enabled: open, queryFn: ({ signal }) => told(api.GET('/api/users', { params: { query: { limit: 500, sort: 'name', order: 'asc' } }, signal })) });
  return (
    <>
      <Group mb="sm">
        <Select aria-label={w.level} placeholder={w.level} clearable w={{ base: 'calc(50% - 8px)', xs: 170 }} data={(['debug', 'info', 'warning', 'error', 'critical'] as Shape<'LogSeverity'>[]).map((l) => ({ value: l, label: w.orGraver(w.levels[l]) }))} value={asked.level || null} onChange={(v) => ask({ level: v })} />
        <Select aria-label={w.category} placeholder={w.category} clearable w={{ base: 'calc(50% - 8px)', xs: 140 }} data={(Object.keys(w.categories) as Shape<'LogCategory'>[]).map((k) => ({ value: k, label: w.categories[k] }))} value={asked.category || null} onChange={(v) => ask({ category: v })} />
        <Typed label={w.text} value={asked.text} onChange={(v) => ask({ text: v })} />
      </Group>
      <Group mb="sm" gap="xs">
        {children}
        <Button size="compact-sm" h={34} px="sm" variant="subtle" color="gray" c="inherit" aria-expanded={open} onClick={() => setOpen(!open)}>{w.more}</Button>
        {Object.values(asked).some((v) => v !== '') && <Button size="compact-sm" h={34} px="sm" variant="subtle" onClick={() => ask({ level: null, category: null, text: null, user: null, project: null, task: null, request_id: null, since: null, until: null })}>{c.reset}</Button>}
      </Group>
      {open && (
        <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} mb="md">
          <Select label={w.user} clearable searchable data={[...(people.data?.items ?? []).map((p) => ({ value: p.id, label: p.display_name })), ...(asked.user !== '' && !people.data?.items.some((p) => p.id === asked.user) ? [{ value: asked.user, label: asked.user }] : [])]} value={asked.user || null} onChange={(v) => ask({ user: v })} />
          <ProjectPick label={c.project} value={asked.project} onChange={(v) => ask({ project: v })} />
          <Typed label={w.task} shown value={asked.task} onChange={(v) => ask({ task: v })} />
          <Typed label={w.request} shown value={asked.request_id} onChange={(v) => ask({ request_id: v })} />
          <TextInput type="datetime-local" label={c.from} value={asked.since} onChange={(e) => ask({ since: e.currentTarget.value })} />
          <TextInput type="datetime-local" label={c.until} value={asked.until} onChange={(e) => ask({ until: e.currentTarget.value })} />
        </SimpleGrid>
      )}
    </>
  );
}

// Follows the address, and the address follows it a little later.
function Typed({ label, value, shown = false, onChange }: { label: string; value: string; shown?: boolean; onChange: (value: string) => void }) {
  const [typed, setTyped] = useState(value);
  const later = useDebouncedCallback(onChange, 300);
  useEffect(() => setTyped(value), [value]);
  return (
    <TextInput
      label={shown ? label : undefined}
      aria-label={label}
      placeholder={shown ? undefined : label}
      leftSection={shown ? undefined : <IconSearch size={16} aria-hidden />}
      value={typed}
      onChange={(e) => {
        setTyped(e.currentTarget.value);
        later(e.currentTarget.value);
      }}
      style={{ flex: 1, minWidth: 200 }}
    />
  );
}
