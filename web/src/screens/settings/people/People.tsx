import { Button, Group, Select, Skeleton, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSearch, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { told, useParts } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Empty } from '../../../parts/Empty';
import { MoreRows } from '../../../parts/MoreRows';
import { Problem } from '../../../parts/Problem';
import { Rows } from '../../../parts/Rows';
import { SearchBox } from '../../../parts/SearchBox';
import { useAsk } from '../../../parts/useAsk';
import { Invite } from './Invite';
import { PersonRow } from './PersonRow';
import { words as menu } from '../words';
import { words } from './words';

/** Everybody with an account here. */
export function Screen() {
  const w = useWords(words);
  const { people: title } = useWords(menu);
  const [{ text, role, active }, ask] = useAsk('text', 'role', 'active');
  const [inviting, { open, close }] = useDisclosure(false);
  const shelves = useQuery({ queryKey: ['/api/storage'], queryFn: ({ signal }) => told(api.GET('/api/storage', { signal })) });
  const list = useParts(['/api/users', text, role, active], (after, signal) =>
    told(api.GET('/api/users', { params: { query: { text: text || undefined, role: role || undefined, active: active === '' ? undefined : active === 'true', sort: 'name', order: 'asc', after } }, signal })),
  );
  return (
    <>
      <Group justify="space-between" align="flex-end" mb="lg">
        <Text c="dimmed" maw="60ch" style={{ flex: 1, minWidth: 220 }}>{w.about}</Text>
        <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={open}>{w.invite}</Button>
      </Group>
      <Group mb="md">
        <SearchBox label={w.search} value={text} onChange={(value) => ask({ text: value })} />
        <Select aria-label={w.role} placeholder={w.role} clearable w={{ base: 'calc(50% - 8px)', xs: 140 }} data={[{ value: 'owner', label: w.owners }, { value: 'member', label: w.members }]} value={role || null} onChange={(r) => ask({ role: r })} />
        <Select aria-label={w.state} placeholder={w.state} clearable w={{ base: 'calc(50% - 8px)', xs: 140 }} data={[{ value: 'true', label: w.open }, { value: 'false', label: w.closed }]} value={active || null} onChange={(a) => ask({ active: a })} />
      </Group>
      <Problem of={list.error ?? shelves.error} again={() => void Promise.all([list.refetch(), shelves.refetch()])} />
      {list.isPending && [1, 2, 3].map((n) => <Skeleton key={n} h={76} mb={4} />)}
      <Rows label={title}>{list.rows.map((person) => <PersonRow key={person.id} person={person} use={shelves.data?.users.find((u) => u.user === person.id)} />)}</Rows>
      <MoreRows list={list} />
      {list.isSuccess && list.rows.length === 0 && <Empty icon={IconSearch} title={w.none} text={w.noneText} />}
      {inviting && <Invite onClose={close} />}
    </>
  );
}
