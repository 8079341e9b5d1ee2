import { Button, Group, Select, TextInput } from '@mantine/core';
import { useWords } from '../../app/language';
import { ProjectPick } from '../../parts/ProjectPick';
import { useAllAccounts } from '../publish/common/accounts';
import { platforms, usePlatformName } from '../publish/common/platforms';
import { useAsked } from './useNumbers';
import { words } from './words';

/** Of which posts. */
export function Filters() {
  const w = useWords(words);
  const { by, asked, ask } = useAsked();
  const name = usePlatformName();
  const accounts = useAllAccounts();
  const own = (accounts.data ?? []).filter(({ platform }) => asked.platform === '' || platform === asked.platform);
  const filtered = [asked.project, asked.platform, asked.account, asked.from, asked.to].some((value) => value !== '');
  return (
    <Group mb="lg" gap="sm" align="flex-end">
      <ProjectPick all value={asked.project} onChange={(project) => ask({ project })} />
      <Select aria-label={w.platform} placeholder={w.anyPlatform} clearable data={platforms.map((value) => ({ value, label: name(value) }))} value={asked.platform || null} onChange={(platform) => ask({ platform, account: null })} w={{ base: '100%', xs: 170 }} />
      <Select aria-label={w.account} placeholder={w.anyAccount} clearable data={own.map(({ id, name: of }) => ({ value: id, label: of }))} value={asked.account || null} onChange={(account) => ask({ account })} w={{ base: '100%', xs: 190 }} />
      <TextInput type="date" label={by === 'day' ? w.fromDay : w.from} max={asked.to || undefined} value={asked.from} onChange={(event) => ask({ from: event.currentTarget.value })} />
      <TextInput type="date" label={by === 'day' ? w.toDay : w.to} min={asked.from || undefined} value={asked.to} onChange={(event) => ask({ to: event.currentTarget.value })} />
      {filtered && <Button variant="subtle" onClick={() => ask({ project: null, platform: null, account: null, from: null, to: null })}>{w.all}</Button>}
    </Group>
  );
}
