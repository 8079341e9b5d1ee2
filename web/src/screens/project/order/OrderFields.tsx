import { NumberInput, Select, SimpleGrid, TextInput, Title } from '@mantine/core';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { words } from '../settings/words';

/** What only an order says of its film. */
export function OrderFields({ film, onChange, whole }: { film: Shape<'FilmRequest'>; onChange: (part: Partial<Shape<'FilmRequest'>>) => void; whole: boolean }) {
  const w = useWords(words);
  const number = (value: string | number) => (value === '' ? null : Number(value));
  return (
    <section>
      <Title order={3} mb="sm">{w.groups.film}</Title>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={w.language} description={w.languageHelp} value={film.language ?? ''} onChange={(e) => onChange({ language: e.currentTarget.value.trim() || null })} maxLength={10} />
        <NumberInput label={w.preview} description={w.previewHelp} min={1} allowDecimal={false} value={film.preview ?? ''} onChange={(n) => onChange({ preview: number(n) })} />
        {whole && (
          <>
            <NumberInput label={w.target_duration} min={1} max={86_400} value={film.target_duration ?? ''} onChange={(n) => onChange({ target_duration: number(n) })} />
            <Select label={w.fallback} placeholder={w.fallbacks.none} clearable data={Object.entries(w.fallbacks).map(([value, label]) => ({ value, label }))} value={film.fallback ?? null} onChange={(fallback) => onChange({ fallback })} />
          </>
        )}
      </SimpleGrid>
    </section>
  );
}
