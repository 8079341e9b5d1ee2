import { Autocomplete, NumberInput, Select, SimpleGrid, Title } from '@mantine/core';
import { useWords } from '../../../app/language';
import { type InForce, type Settings, inForce } from './fields';
import { MusicField } from './MusicField';
import { useMakers, useVoices } from './useMakers';
import { useSaidOf } from './useSaidOf';
import { words } from './words';

/** Who speaks, and what sounds below. */
export function SoundFields({ value, onChange, values, own, brief }: { value: Settings; onChange: (part: Partial<Settings>) => void; values: InForce; own: boolean; brief: boolean }) {
  const w = useWords(words);
  const said = useSaidOf();
  const speaks = value.speech_config ?? inForce(values, 'speech_config')?.is;
  const voices = useVoices(useMakers(own).find((maker) => maker.id === speaks));
  return (
    <section>
      <Title order={3} mb="sm">{w.groups.sound}</Title>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Autocomplete label={w.voice} placeholder={said(inForce(values, 'voice'), { [w.none]: w.byMaker })} data={voices} value={value.voice ?? ''} onChange={(voice) => onChange({ voice: voice || null })} maxLength={50} />
        {own && <MusicField value={value.music_asset_id ?? null} onChange={(music_asset_id) => onChange({ music_asset_id })} set={inForce(values, 'music_asset_id')} />}
        {own && <NumberInput label={w.music_volume} placeholder={said(inForce(values, 'music_volume'))} min={0} max={1} step={0.05} value={value.music_volume ?? ''} onChange={(n) => onChange({ music_volume: n === '' ? null : Number(n) })} />}
        {!brief && (
          <Select
            label={w.include_audio}
            placeholder={said(inForce(values, 'include_audio'))}
            clearable
            data={[{ value: 'yes', label: w.yes }, { value: 'no', label: w.no }]}
            value={value.include_audio == null ? null : value.include_audio ? 'yes' : 'no'}
            onChange={(is) => onChange({ include_audio: is === null ? null : is === 'yes' })}
          />
        )}
      </SimpleGrid>
    </section>
  );
}
