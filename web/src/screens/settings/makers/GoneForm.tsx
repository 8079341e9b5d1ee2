import { Button, Checkbox, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Shape } from '../../../api/client';
import { asFailure } from '../../../api/failure';
import { useLanguage, useWords } from '../../../app/language';
import { said } from '../../../parts/failures';
import { Problem } from '../../../parts/Problem';
import { commonOf, draftOf } from './draft';
import { LimitsFields } from './LimitsFields';
import { words } from './words';

/** What can still be said of an account whose vendor is gone: its name, its limits, and that it is off. */
export function GoneForm({ maker, busy, error, again, onSend }: { maker: Shape<'MakerRow'>; busy: boolean; error: unknown; again: () => void; onSend: (change: Shape<'MakerChange'>) => void }) {
  const w = useWords(words);
  const { language } = useLanguage();
  const [first] = useState(() => draftOf(maker));
  const [draft, setDraft] = useState(first);
  const set = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const failure = error === null ? null : asFailure(error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSend(commonOf(first, draft));
  };
  return (
    <form onSubmit={submit}>
      <Stack maw={640}>
        <TextInput
          label={w.name}
          description={w.nameHelp}
          maxLength={100}
          value={draft.name}
          onChange={(e) => set({ name: e.currentTarget.value })}
          required
          error={failure?.code === 'name_taken' ? said(failure, language) : undefined}
        />
        <LimitsFields draft={draft} onChange={set} />
        {first.is_active && <Checkbox label={w.isActive} checked={draft.is_active} onChange={(e) => set({ is_active: e.currentTarget.checked })} />}
        <Problem of={error} stale={again} />
        <div><Button type="submit" loading={busy}>{w.save}</Button></div>
      </Stack>
    </form>
  );
}
