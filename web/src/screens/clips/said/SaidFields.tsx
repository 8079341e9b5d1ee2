import { Autocomplete, Stack, TagsInput, TextInput } from '@mantine/core';
import { useWords } from '../../../app/language';
import { useWordsThere } from '../useWordsThere';
import { words } from '../words';
import { PlaceFields } from './PlaceFields';
import type { Said } from './said';

/** Caption, theme, tags, and where a clip belongs. */
export function SaidFields({ value, onChange }: { value: Said; onChange: (change: Partial<Said>) => void }) {
  const w = useWords(words);
  const there = useWordsThere();
  return (
    <Stack>
      <TextInput label={w.caption} description={w.captionHelp} maxLength={255} value={value.caption} onChange={(e) => onChange({ caption: e.currentTarget.value })} />
      <Autocomplete label={w.theme} description={w.themeHelp} maxLength={100} data={there.themes} value={value.theme} onChange={(theme) => onChange({ theme })} />
      <TagsInput label={w.tags} description={w.tagsHelp} data={there.tags} maxTags={50} value={value.tags} onChange={(tags) => onChange({ tags })} splitChars={[',', '，', '、']} clearable />
      <PlaceFields value={value} onChange={onChange} />
    </Stack>
  );
}
