import { Autocomplete, Group, SegmentedControl, Stack, TagsInput, Text, Textarea, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useWords } from '../../../app/language';
import { words } from '../words';
import type { Draft } from '../useDraft';

/** What is said of a drama. */
export interface DramaSaid {
  title: string;
  description: string;
  genre: string;
  style: string;
  aspect_ratio: string;
  tags: string[];
}

/** The fields of a drama, of a new one and of one that is there. */
export function DramaFields({ draft: { values, type } }: { draft: Draft<DramaSaid> }) {
  const w = useWords(words);
  const shape = useId();
  return (
    <Stack>
      <TextInput label={w.titleLabel} value={values.title} maxLength={200} required data-autofocus onChange={(e) => type({ title: e.currentTarget.value })} />
      <Group grow align="flex-start">
        <Autocomplete label={w.style} description={w.styleHelp} value={values.style} maxLength={100} data={w.styles} onChange={(style) => type({ style })} />
        <TextInput label={w.genre} description={w.genreHelp} value={values.genre} maxLength={100} onChange={(e) => type({ genre: e.currentTarget.value })} />
      </Group>
      <div>
        <Text size="sm" fw={500} id={shape}>{w.shape}</Text>
        <SegmentedControl aria-labelledby={shape} value={values.aspect_ratio} onChange={(aspect_ratio) => type({ aspect_ratio })} data={['16:9', '9:16', '1:1'].map((value) => ({ value, label: w.shapes[value]! }))} />
      </div>
      <Textarea label={w.description} value={values.description} maxLength={10_000} autosize minRows={2} maxRows={8} onChange={(e) => type({ description: e.currentTarget.value })} />
      <TagsInput label={w.tags} value={values.tags} maxTags={50} clearable onChange={(tags) => type({ tags })} />
    </Stack>
  );
}
