import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Shape, api } from '../../../api/client';
import { useLanguage, useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import { say } from '../../../parts/saved';
import type { Account } from '../common/useAccount';
import { words as shared } from '../common/words';
import { words } from './words';

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
const mine = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What one says of oneself. */
export function Profile({ account, read }: { account: Account; read: () => Promise<Account | undefined> }) {
  const w = useWords(words);
  const c = useWords(shared);
  const { speak } = useLanguage();
  const { me } = account;
  const [etag, setEtag] = useState(account.etag);
  // What one did not touch is left as it stands.
  const [typed, setTyped] = useState<Pick<Shape<'ProfileChange'>, 'display_name' | 'timezone' | 'language'>>({});
  const said = { display_name: me.display_name === me.username ? '' : me.display_name, timezone: me.timezone, language: me.language, ...typed };
  const saving = useMutation({
    mutationFn: () => api.PATCH('/api/me', { params: { header: { 'If-Match': etag } }, body: typed }),
    onSuccess: ({ response }) => {
      setEtag(response.headers.get('ETag') ?? etag);
      // Who speaks another language on this screen alone goes on doing so.
      if (said.language !== me.language) {
        speak(said.language === 'zh-CN' ? 'zh' : 'en');
      }
      say(c.saved);
    },
  });
  const again = async () => {
    const now = await read();
    if (now !== undefined) {
      setEtag(now.etag);
      saving.reset();
      say(c.stale);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack maw={520}>
        <Text size="sm"><Text span c="dimmed">{w.username}</Text> {me.username} · <Text span c="dimmed">{w.email}</Text> {me.email} · {me.role === 'owner' ? c.owner : c.member}</Text>
        <TextInput label={w.displayName} description={w.displayHelp} maxLength={100} autoComplete="name" value={said.display_name ?? ''} onChange={(e) => { const { value } = e.currentTarget; setTyped((before) => ({ ...before, display_name: value })); }} />
        <Select label={w.language} description={w.languageHelp} allowDeselect={false} data={[{ value: 'en', label: 'English' }, { value: 'zh-CN', label: '中文' }]} value={said.language} onChange={(language) => setTyped((before) => ({ ...before, language }))} />
        <Select label={w.zone} description={w.zoneHelp} searchable allowDeselect={false} data={zones.includes(me.timezone) ? zones : [me.timezone, ...zones]} limit={100} value={said.timezone} onChange={(timezone) => setTyped((before) => ({ ...before, timezone }))} />
        {said.timezone !== mine && <Group><Button size="compact-sm" h={34} px="sm" variant="light" onClick={() => setTyped((before) => ({ ...before, timezone: mine }))}>{w.here(mine)}</Button></Group>}
        <Problem of={saving.error} stale={() => void again()} />
        <Group><Button type="submit" loading={saving.isPending}>{c.save}</Button></Group>
      </Stack>
    </form>
  );
}
