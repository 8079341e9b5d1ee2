import { Group, MultiSelect, NumberInput, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useWords } from '../../../app/language';
import { type Drama, useCharacters } from '../data';
import { words } from '../words';
import type { Draft } from '../useDraft';
import type { ShotSaid } from './shotSaid';
import { Suggested } from './Suggested';

/** All that is said of a shot. */
export function ShotFields({ drama, draft: { values, type } }: { drama: Drama; draft: Draft<ShotSaid> }) {
  const w = useWords(words);
  const cast = useCharacters(drama.id);
  return (
    <>
      <Textarea label={w.action} description={w.actionHelp} value={values.action} maxLength={5000} autosize minRows={2} data-autofocus onChange={(e) => type({ action: e.currentTarget.value })} />
      <Textarea label={w.dialogue} description={w.dialogueHelp} value={values.dialogue} maxLength={20_000} autosize minRows={2} onChange={(e) => type({ dialogue: e.currentTarget.value })} />
      <MultiSelect label={w.seen} description={w.seenHelp} data={cast.rows.map((c) => ({ value: c.id, label: c.name }))} value={values.characters} onChange={(characters) => type({ characters })} searchable clearable nothingFoundMessage={w.nobody} />
      <Group grow align="flex-start">
        <NumberInput label={w.duration} description={w.durationHelp} value={values.duration} min={0.1} max={600} step={1} decimalScale={1} onChange={(n) => typeof n === 'number' && type({ duration: n })} />
        <Select label={w.transition} description={w.transitionHelp} data={[{ value: 'cut', label: w.transitions.cut }, { value: 'fade', label: w.transitions.fade }]} value={values.transition} onChange={(transition) => transition !== null && type({ transition: transition as ShotSaid['transition'] })} allowDeselect={false} />
      </Group>
      <Group grow>
        <TextInput label={w.location} value={values.location} maxLength={200} onChange={(e) => type({ location: e.currentTarget.value })} />
        <TextInput label={w.time} value={values.time} maxLength={100} onChange={(e) => type({ time: e.currentTarget.value })} />
      </Group>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <Suggested label={w.shotType} data={w.shotTypes} longest={50} value={values.shot_type} onChange={(shot_type) => type({ shot_type })} />
        <Suggested label={w.angle} data={w.angles} longest={50} value={values.angle} onChange={(angle) => type({ angle })} />
        <Suggested label={w.movement} data={w.movements} longest={100} value={values.movement} onChange={(movement) => type({ movement })} />
      </SimpleGrid>
      <TextInput label={w.atmosphere} value={values.atmosphere} maxLength={5000} onChange={(e) => type({ atmosphere: e.currentTarget.value })} />
      <TextInput label={w.shotTitle} value={values.title} maxLength={200} onChange={(e) => type({ title: e.currentTarget.value })} />
      <Textarea label={w.imagePrompt} description={w.promptHelp} value={values.image_prompt} maxLength={5000} autosize minRows={1} onChange={(e) => type({ image_prompt: e.currentTarget.value })} />
      <Textarea label={w.videoPrompt} description={w.promptHelp} value={values.video_prompt} maxLength={5000} autosize minRows={1} onChange={(e) => type({ video_prompt: e.currentTarget.value })} />
    </>
  );
}
