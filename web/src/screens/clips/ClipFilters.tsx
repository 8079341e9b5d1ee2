import { Button, Group, SegmentedControl, Select } from '@mantine/core';
import { useWords } from '../../app/language';
import { SearchBox } from '../../parts/SearchBox';
import { useWordsThere } from './useWordsThere';
import { words } from './words';

export const filters = ['text', 'status', 'theme', 'tag', 'from', 'archived'] as const;
export type Asked = Record<(typeof filters)[number], string>;

// Two fill a row of a phone.
const half = { base: 'calc(50% - 6px)', xs: 140 };
const statuses = ['queued', 'processing', 'completed', 'failed'] as const;

/** Which clips are shown; all of it stands in the address. */
export function ClipFilters({ asked, ask }: { asked: Asked; ask: (change: Partial<Record<(typeof filters)[number], string | null>>) => void }) {
  const w = useWords(words);
  const there = useWordsThere();
  const some = filters.some((name) => asked[name] !== '');
  // What the address names stays choosable while the list of words is on its way.
  const among = (list: string[], one: string) => (one !== '' && !list.includes(one) ? [one, ...list] : list);
  return (
    <Group mb="lg" gap="sm" role="search" aria-label={w.search}>
      <SearchBox label={w.search} value={asked.text} onChange={(value) => ask({ text: value })} />
      <Select aria-label={w.status} placeholder={w.anyStatus} clearable data={statuses.map((s) => ({ value: s, label: w.state[s] }))} value={asked.status || null} onChange={(status) => ask({ status })} w={half} />
      <Select aria-label={w.theme} placeholder={w.anyTheme} clearable searchable data={among(there.themes, asked.theme)} value={asked.theme || null} onChange={(theme) => ask({ theme })} w={half} />
      <Select aria-label={w.tag} placeholder={w.anyTag} clearable searchable data={among(there.tags, asked.tag)} value={asked.tag || null} onChange={(tag) => ask({ tag })} w={{ base: '100%', xs: 140 }} />
      <SegmentedControl aria-label={w.origin} data={[{ value: '', label: w.all }, { value: 'made', label: w.made }, { value: 'brought', label: w.brought }]} value={asked.from} onChange={(from) => ask({ from })} />
      <SegmentedControl aria-label={w.kept} data={[{ value: '', label: w.keptHere }, { value: 'yes', label: w.putAway }]} value={asked.archived} onChange={(archived) => ask({ archived })} />
      {some && (
        <Button variant="subtle" onClick={() => ask(Object.fromEntries(filters.map((name) => [name, null])))}>{w.reset}</Button>
      )}
    </Group>
  );
}
