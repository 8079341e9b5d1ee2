import { Autocomplete, Group, Slider, Stack, Text, TextInput } from '@mantine/core';
import { useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import type { Said } from './drafts';
import { useRoom } from './room';
import { useSaid } from './useSaid';
import { useSettings, valueOf } from './useSettings';
import { useVoices } from './useVoices';
import { words } from './words';

const factors = [['speech_rate', 0.5], ['pitch', 0.5], ['volume', 0]] as const;

/** How the sentence is spoken. */
export function VoiceTab() {
  const w = useWords(words);
  const format = useFormat();
  const { chapter } = useRoom();
  const settings = useSettings(chapter.id);
  const { said, type } = useSaid();
  const rules = useVoices(valueOf(settings.data, 'speech_config') as string | null);
  const usual = valueOf(settings.data, 'voice');
  return (
    <Stack gap="sm">
      <Autocomplete label={w.voiceName} description={w.voiceHelp} placeholder={usual === null ? w.usualVoice : String(usual)} data={rules['voice']?.one_of ?? []} limit={50} maxLength={50} value={said.voice} onChange={(voice) => type({ voice })} clearable />
      {factors.map(([name, least]) => (
        <div key={name}>
          <Group justify="space-between">
            <Text size="sm" fw={500} id={name}>{w[name]}</Text>
            <Text size="sm" c="dimmed">× {format.number(said[name])}</Text>
          </Group>
          <Slider
            aria-labelledby={name} thumbLabel={w[name]} min={least} max={2} step={0.05} value={said[name]} onChange={(value) => type({ [name]: value } as Partial<Said>)} label={(value) => `× ${format.number(value)}`}
            marks={[{ value: 1, label: '× 1' }]} mb="lg" mx={6}
          />
        </div>
      ))}
      <Autocomplete label={w.emotion} description={w.mannerHelp} data={rules['emotion']?.one_of ?? []} maxLength={500} value={said.emotion} onChange={(emotion) => type({ emotion })} />
      <TextInput label={w.style} description={w.styleHelp} maxLength={500} value={said.style} onChange={(e) => type({ style: e.currentTarget.value })} />
    </Stack>
  );
}
