import { Group, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useWords } from '../../../app/language';
import type { Draft } from '../useDraft';
import { words } from '../words';

/** What is said of a character. */
export interface CharacterSaid {
  name: string;
  role: string;
  appearance: string;
  personality: string;
  description: string;
  voice_style: string;
  seed_value: number | null;
}

/** The fields of a character. */
export function CharacterFields({ draft: { values, type } }: { draft: Draft<CharacterSaid> }) {
  const w = useWords(words);
  return (
    <>
      <Group grow align="flex-start">
        <TextInput label={w.name} value={values.name} maxLength={100} required data-autofocus onChange={(e) => type({ name: e.currentTarget.value })} />
        <TextInput label={w.role} value={values.role} maxLength={50} onChange={(e) => type({ role: e.currentTarget.value })} />
      </Group>
      <Textarea label={w.appearance} description={w.appearanceHelp} value={values.appearance} maxLength={5000} autosize minRows={2} onChange={(e) => type({ appearance: e.currentTarget.value })} />
      <Textarea label={w.personality} description={w.personalityHelp} value={values.personality} maxLength={5000} autosize minRows={1} onChange={(e) => type({ personality: e.currentTarget.value })} />
      <Textarea label={w.description} value={values.description} maxLength={5000} autosize minRows={1} onChange={(e) => type({ description: e.currentTarget.value })} />
      <TextInput label={w.voiceStyle} description={w.voiceStyleHelp} value={values.voice_style} maxLength={200} onChange={(e) => type({ voice_style: e.currentTarget.value })} />
      <NumberInput label={w.seed} description={w.seedHelp} value={values.seed_value ?? ''} min={0} allowDecimal={false} onChange={(n) => type({ seed_value: n === '' ? null : Number(n) })} />
    </>
  );
}
