import { Autocomplete, NumberInput, Select, SimpleGrid, Text, Title } from '@mantine/core';
import { useWords } from '../../../app/language';
import { type InForce, type Settings, inForce, sizes } from './fields';
import { MakerFields } from './MakerFields';
import { SoundFields } from './SoundFields';
import { useSaidOf } from './useSaidOf';
import { words } from './words';

/** What can be said of films; a field that says nothing shows what is in force, and where that comes from. */
export function FilmFields({ value, onChange, values, own, brief = false }: { value: Settings; onChange: (part: Partial<Settings>) => void; values: InForce; own: boolean; brief?: boolean }) {
  const w = useWords(words);
  const said = useSaidOf();
  const options = (labels: Record<string, string>) => Object.entries(labels).map(([v, label]) => ({ value: v, label }));
  const size = inForce(values, 'resolution');
  return (
    <>
      <section>
        <Title order={3} mb="sm">{w.groups.picture}</Title>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Select label={w.aspect} placeholder={w.bySize} clearable data={options(w.aspects)} value={value.aspect ?? null} onChange={(aspect) => onChange({ aspect, resolution: null })} />
          <Autocomplete label={w.resolution} placeholder={value.aspect == null ? said(size) : sizes(value.aspect)[2]} description={w.resolutionHelp} inputWrapperOrder={['label', 'input', 'description', 'error']} data={sizes(value.aspect)} value={value.resolution ?? ''} onChange={(resolution) => onChange({ resolution: resolution || null })} />
          <Select label={w.subtitles} placeholder={said(inForce(values, 'subtitles'), w.subtitleChoices)} clearable data={options(w.subtitleChoices)} value={value.subtitles ?? null} onChange={(subtitles) => onChange({ subtitles })} />
          {!brief && (
            <>
              <Select label={w.quality} placeholder={said(inForce(values, 'quality'), w.qualities)} clearable data={options(w.qualities)} value={value.quality ?? null} onChange={(quality) => onChange({ quality })} />
              <Select label={w.fps} placeholder={said(inForce(values, 'fps'))} clearable data={['24', '25', '30', '50', '60']} value={value.fps == null ? null : String(value.fps)} onChange={(fps) => onChange({ fps: fps === null ? null : Number(fps) })} />
              <Select label={w.format} placeholder={said(inForce(values, 'format'))} clearable data={['mp4', 'webm']} value={value.format ?? null} onChange={(format) => onChange({ format })} />
            </>
          )}
        </SimpleGrid>
      </section>
      <SoundFields value={value} onChange={onChange} values={values} own={own} brief={brief} />
      {!brief && (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NumberInput label={w.sentence_gap} placeholder={said(inForce(values, 'sentence_gap'))} min={0} max={10} step={0.05} value={value.sentence_gap ?? ''} onChange={(n) => onChange({ sentence_gap: n === '' ? null : Number(n) })} />
          <NumberInput label={w.paragraph_gap} placeholder={said(inForce(values, 'paragraph_gap'))} min={0} max={10} step={0.05} value={value.paragraph_gap ?? ''} onChange={(n) => onChange({ paragraph_gap: n === '' ? null : Number(n) })} />
        </SimpleGrid>
      )}
      {own ? <MakerFields value={value} onChange={onChange} values={values} /> : <Text size="sm" c="dimmed">{w.notOwner}</Text>}
    </>
  );
}
