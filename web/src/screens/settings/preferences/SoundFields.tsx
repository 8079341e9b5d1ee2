import { NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Shape, api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { words } from './words';

type Films = Shape<'FilmSettings'>;

/** What films sound like. */
export function SoundFields({ said, onChange }: { said: Films; onChange: (part: Films) => void }) {
  const w = useWords(words);
  const sounds = useQuery({
    queryKey: ['/api/assets', 'music'],
    queryFn: async ({ signal }) => {
      const parts = await Promise.all(['USER_UPLOADED', 'STOCK'].map((source) => told(api.GET('/api/assets', { params: { query: { type: 'AUDIO', source, limit: 200 } }, signal }))));
      return parts.flatMap((part) => part.items);
    },
  });
  const music = [...new Map((sounds.data ?? []).map((a) => [a.id, { value: a.id, label: a.original_name ?? a.id }])).values()];
  if (said.music_asset_id && !music.some((m) => m.value === said.music_asset_id)) {
    music.push({ value: said.music_asset_id, label: sounds.isPending ? '…' : said.music_asset_id });
  }
  const number = (n: number | string) => (n === '' ? null : Number(n));
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <Select label={w.audio} clearable placeholder={w.asUsual(w.on)} data={[{ value: 'true', label: w.on }, { value: 'false', label: w.off }]} value={said.include_audio == null ? null : String(said.include_audio)} onChange={(v) => onChange({ include_audio: v === null ? null : v === 'true' })} />
      <Select label={w.subtitles} clearable placeholder={w.asUsual(w.subs['both']!)} data={Object.entries(w.subs).map(([value, label]) => ({ value, label }))} value={said.subtitles ?? null} onChange={(subtitles) => onChange({ subtitles })} />
      <TextInput label={w.voice} placeholder={w.usualVoice} description={w.voiceHelp} inputWrapperOrder={['label', 'input', 'description']} maxLength={50} value={said.voice ?? ''} onChange={(e) => onChange({ voice: e.currentTarget.value })} />
      <Select label={w.music} description={music.length === 0 && sounds.isSuccess ? w.noMusic : w.musicHelp} inputWrapperOrder={['label', 'input', 'description']} placeholder={w.noneUsual} clearable searchable data={music} value={said.music_asset_id ?? null} onChange={(music_asset_id) => onChange({ music_asset_id })} />
      <NumberInput label={w.musicVolume} placeholder={w.asUsual('10 %')} suffix=" %" min={0} max={100} allowDecimal={false} value={said.music_volume == null ? '' : Math.round(said.music_volume * 100)} onChange={(n) => onChange({ music_volume: n === '' ? null : Number(n) / 100 })} />
      <NumberInput label={w.sentenceGap} placeholder={w.asUsual('0.35')} min={0} max={10} step={0.1} decimalScale={2} value={said.sentence_gap ?? ''} onChange={(n) => onChange({ sentence_gap: number(n) })} />
      <NumberInput label={w.paragraphGap} placeholder={w.asUsual('0.9')} min={0} max={10} step={0.1} decimalScale={2} value={said.paragraph_gap ?? ''} onChange={(n) => onChange({ paragraph_gap: number(n) })} />
    </SimpleGrid>
  );
}
