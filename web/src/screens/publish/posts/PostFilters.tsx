import { Button, Group, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useWords } from '../../../app/language';
import { ProjectPick } from '../../../parts/ProjectPick';
import { useAllAccounts } from '../common/accounts';
import { platforms, usePlatformName } from '../common/platforms';
import { states, statuses } from './states';
import type { Asked } from './usePosts';
import { words } from './words';

/** Which posts are shown. */
export function PostFilters({ asked, ask }: { asked: Asked; ask: (change: Partial<Record<keyof Asked, string | null>>) => void }) {
  const w = useWords(words);
  const nameOf = usePlatformName();
  const accounts = useAllAccounts();
  const wide = { base: '100%', xs: 190 };
  // What has one name both ways is offered once.
  const exact = states.filter((state) => !statuses.some((status) => status === state));
  const list = (accounts.data ?? []).filter((account) => asked.platform === '' || account.platform === asked.platform).map((account) => ({ value: account.id, label: `${account.name} · ${nameOf(account.platform)}` }));
  return (
    <Group mb="lg" gap="sm">
      <Select
        aria-label={w.statusLabel}
        placeholder={w.anyStatus}
        clearable
        data={[{ group: w.groups.rough, items: statuses.map((s) => ({ value: s, label: w.status[s] })) }, { group: w.groups.exact, items: [...exact.map((s) => ({ value: s as string, label: w.state[s] })), { value: 'account_gone', label: w.unasked }] }]}
        value={asked.status || null}
        onChange={(value) => ask({ status: value })}
        w={wide}
      />
      <Select aria-label={w.platform} placeholder={w.anyPlatform} clearable data={platforms.map((p) => ({ value: p, label: nameOf(p) }))} value={asked.platform || null} onChange={(value) => ask({ platform: value, account: null })} w={wide} />
      <Select aria-label={w.account} placeholder={w.anyAccount} clearable searchable data={list} value={asked.account || null} onChange={(value) => ask({ account: value })} w={wide} />
      <ProjectPick all value={asked.project} onChange={(value) => ask({ project: value })} />
      {asked.film !== '' && <Button variant="light" rightSection={<IconX size={14} aria-label={w.drop} />} onClick={() => ask({ film: null })}>{w.ofFilm}</Button>}
      {asked.clip !== '' && <Button variant="light" rightSection={<IconX size={14} aria-label={w.drop} />} onClick={() => ask({ clip: null })}>{w.ofClip}</Button>}
    </Group>
  );
}
