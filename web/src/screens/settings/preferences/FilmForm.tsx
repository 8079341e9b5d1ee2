import { Button, Group, SimpleGrid } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Shape, api } from '../../../api/client';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import { say } from '../../../parts/saved';
import { Section } from '../../../parts/Section';
import { MakerPick } from '../common/MakerPick';
import type { Account } from '../common/useAccount';
import { words as shared } from '../common/words';
import { ShapeFields } from './ShapeFields';
import { SoundFields } from './SoundFields';
import { words } from './words';

type Films = Shape<'FilmSettings'>;
interface Preferences {
  generation?: Films | null;
  studio?: unknown;
}

/** The settings of films that are one's own. */
export function FilmForm({ account, read }: { account: Account; read: () => Promise<Account | undefined> }) {
  const w = useWords(words);
  const c = useWords(shared);
  // What the change is based on; preferences are kept as a whole, so the screen's own go along.
  const [base, setBase] = useState(account);
  // What one did not touch is as it was read last.
  const [typed, setTyped] = useState<Films>({});
  const kept = base.me.preferences as Preferences | null;
  const said: Films = Object.fromEntries(Object.entries({ ...kept?.generation, ...typed }).filter(([, value]) => value !== null && value !== ''));
  const saving = useMutation({
    mutationFn: (generation: Films) =>
      api.PATCH('/api/me', { params: { header: { 'If-Match': base.etag } }, body: { preferences: { generation, studio: kept?.studio ?? null } } }),
    onSuccess: ({ data, response }) => {
      setBase({ me: data!, etag: response.headers.get('ETag') ?? '' });
      setTyped({});
      say(c.saved);
    },
  });
  const again = async () => {
    const now = await read();
    if (now !== undefined) {
      setBase(now);
      saving.reset();
      say(c.stale);
    }
  };
  const set = (part: Films) => setTyped((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate(said);
  };
  return (
    <form onSubmit={submit}>
      <Section title={w.shape}><ShapeFields said={said} onChange={set} /></Section>
      <Section title={w.sound}><SoundFields said={said} onChange={set} /></Section>
      <Section title={w.makers} about={w.makersAbout}>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <MakerPick label={w.picture} service="image_generation" value={said.picture_config ?? ''} onChange={(id) => set({ picture_config: id })} placeholder={w.usualMaker} />
          <MakerPick label={w.speech} service="audio_generation" value={said.speech_config ?? ''} onChange={(id) => set({ speech_config: id })} placeholder={w.usualMaker} />
          <MakerPick label={w.text} description={w.textHelp} inputWrapperOrder={['label', 'input', 'description']} service="text_generation" value={said.text_config ?? ''} onChange={(id) => set({ text_config: id })} placeholder={c.none} />
          <MakerPick label={w.translation} service="translation" value={said.translation_config ?? ''} onChange={(id) => set({ translation_config: id })} placeholder={c.none} />
        </SimpleGrid>
      </Section>
      <Problem of={saving.error} stale={() => void again()} />
      <Group>
        <Button type="submit" loading={saving.isPending}>{c.save}</Button>
        {Object.keys(said).length > 0 && <Button variant="subtle" color="gray" c="inherit" disabled={saving.isPending} onClick={() => saving.mutate({})} title={w.resetText}>{w.reset}</Button>}
      </Group>
    </form>
  );
}
