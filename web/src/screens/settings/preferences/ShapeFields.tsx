import { Autocomplete, Select, SimpleGrid } from '@mantine/core';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { words } from './words';

type Films = Shape<'FilmSettings'>;

const sizes: Record<string, string[]> = { '16:9': ['1920x1080', '1280x720', '854x480', '3840x2160'], '9:16': ['1080x1920', '720x1280', '480x854'], '1:1': ['1080x1080', '720x720'] };

/** What films look like. */
export function ShapeFields({ said, onChange }: { said: Films; onChange: (part: Films) => void }) {
  const w = useWords(words);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <Select label={w.aspect} clearable placeholder={w.asUsual('16:9')} data={Object.keys(sizes)} value={said.aspect ?? null} onChange={(aspect) => onChange({ aspect, ...(aspect !== null && said.resolution && !(sizes[aspect] ?? []).includes(said.resolution) ? { resolution: null } : {}) })} />
      <Autocomplete label={w.resolution} description={w.resolutionHelp} inputWrapperOrder={['label', 'input', 'description']} placeholder={w.asUsual('1920x1080')} data={said.aspect ? sizes[said.aspect] : Object.values(sizes).flat()} value={said.resolution ?? ''} onChange={(resolution) => onChange({ resolution })} />
      <Select label={w.fps} clearable placeholder={w.asUsual('30')} data={['24', '25', '30', '50', '60']} value={said.fps == null ? null : String(said.fps)} onChange={(fps) => onChange({ fps: fps === null ? null : Number(fps) })} />
      <Select label={w.quality} clearable placeholder={w.asUsual(w.qualities['standard']!)} data={Object.entries(w.qualities).map(([value, label]) => ({ value, label }))} value={said.quality ?? null} onChange={(quality) => onChange({ quality })} />
      <Select label={w.format} clearable placeholder={w.asUsual('MP4')} data={[{ value: 'mp4', label: 'MP4' }, { value: 'webm', label: 'WebM' }]} value={said.format ?? null} onChange={(format) => onChange({ format })} />
    </SimpleGrid>
  );
}
