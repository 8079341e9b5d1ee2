import { Button, Group, Select, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useLanguage, useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import { Window } from '../Window';
import { words } from '../words';
import { DramaFields, type DramaSaid } from './DramaFields';

const languages = ['en', 'zh-CN', 'zh-TW', 'ja', 'ko', 'de', 'fr', 'es', 'it', 'pt', 'ru', 'ar', 'hi', 'id', 'th', 'vi'];

/** Begins a drama, and goes to it. */
export function BeginDrama({ onClose }: { onClose: () => void }) {
  const w = useWords(words);
  const { locale } = useLanguage();
  const go = useNavigate();
  const [values, setValues] = useState<DramaSaid>({ title: '', description: '', genre: '', style: '', aspect_ratio: '16:9', tags: [] });
  const [language, setLanguage] = useState<string | null>(locale);
  const names = useMemo(() => new Intl.DisplayNames(locale, { type: 'language' }), [locale]);
  const beginning = useMutation({
    mutationFn: () => told(api.POST('/api/dramas', { body: { ...values, style: values.style || null, language } })),
    onSuccess: (drama) => go(`/dramas/${drama.id}`),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    beginning.mutate();
  };
  return (
    <Window title={w.begin} dirty={(values.title !== '' || values.description !== '') && !beginning.isPending} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack>
          <DramaFields draft={{ values, type: (part) => setValues((before) => ({ ...before, ...part })) }} />
          <Select label={w.language} description={w.languageHelp} data={languages.map((value) => ({ value, label: names.of(value) ?? value }))} value={language} onChange={setLanguage} allowDeselect={false} searchable />
          <Problem of={beginning.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{w.cancel}</Button>
            <Button type="submit" loading={beginning.isPending}>{w.beginIt}</Button>
          </Group>
        </Stack>
      </form>
    </Window>
  );
}
